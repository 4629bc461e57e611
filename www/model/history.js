// Corrections as a history: made, undone, made again. Each function gives the fields of the state that change.

/**
 * @import { Correction, State } from "../types.js"
 * @typedef {Pick<State, "corrections" | "steps" | "undone">} History
 */

/**
 * Corrections made together are undone together.
 * @param {History} history
 * @param {Correction[]} made
 * @returns {History}
 */
export function withStep({ corrections, steps }, made) {
  return { corrections: [...corrections, ...made], steps: [...steps, made.length], undone: [] };
}

/**
 * @param {History} history
 * @returns {History | null} null where there is nothing to undo
 */
export function stepBack({ corrections, steps, undone }) {
  const step = steps.at(-1);
  if (!step) return null;
  return {
    corrections: corrections.slice(0, -step),
    steps: steps.slice(0, -1),
    undone: [...undone, corrections.slice(-step)],
  };
}

/**
 * @param {History} history
 * @returns {History | null} null where nothing was undone
 */
export function stepForth({ corrections, steps, undone }) {
  const again = undone.at(-1);
  if (!again) return null;
  return {
    corrections: [...corrections, ...again],
    steps: [...steps, again.length],
    undone: undone.slice(0, -1),
  };
}
