// Long work on the page's own thread, in steps between which the page answers.

/** Longest step, in milliseconds: longer is done sooner, shorter answers sooner. */
export const STEP_MS = 12;

/** A page that is not shown paints no frame: whoever waits for one goes on after so long, in milliseconds. */
const WITHOUT_FRAME_MS = 250;

/**
 * Settled when the next frame has been painted.
 * @returns {Promise<void>}
 */
export function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, WITHOUT_FRAME_MS);
  });
}

/** Lets the browser do what it has to do. */
export function pause() {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs a generator to its end, with a pause whenever a step has been long.
 * @template T
 * @param {Generator<void, T>} steps
 * @returns {Promise<T>} what it returns
 */
export async function inSteps(steps) {
  for (;;) {
    const ended = forStep(steps);
    if (ended) return ended.value;
    await pause();
  }
}

/**
 * Runs a generator for one long step.
 * @template T
 * @param {Generator<void, T>} steps
 * @returns {{ value: T } | null} what it returns; null where it has not come to its end
 */
export function forStep(steps) {
  const until = performance.now() + STEP_MS;
  do {
    const { done, value } = steps.next();
    if (done) return { value };
  } while (performance.now() < until);
  return null;
}

/**
 * Runs a generator to its end without a pause.
 * @template T
 * @param {Generator<void, T>} steps
 * @returns {T} what it returns
 */
export function atOnce(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
