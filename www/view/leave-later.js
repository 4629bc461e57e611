// How long a note stays that asks for nothing.

/** In milliseconds: to read a line and reach for the mouse takes half of it. */
const SHOWN_MS = 8_000;

/**
 * Has a note leave when it has been shown long enough, but not under the pointer or the focus, nor before the page is looked at.
 * @param {HTMLElement} root what holds the note
 * @param {() => void} leave
 * @returns {() => void} keeps it
 */
export function leaveLater(root, leave) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const wait = () => {
    timer = setTimeout(() => {
      if (document.hidden || root.matches(":hover, :focus-within")) wait();
      else leave();
    }, SHOWN_MS);
  };
  wait();
  return () => clearTimeout(timer);
}
