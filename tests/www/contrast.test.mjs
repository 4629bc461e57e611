// The colours of the page against each other, from the style sheet: what a checker in the browser cannot see are the
// tints and lines of highlights.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const css = await readFile(new URL('../../www/style/tokens.css', import.meta.url), 'utf8');

/** @type {Record<string, [string, string]>} light and dark value of each colour */
const tokens = Object.fromEntries(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark]],
  ),
);

/** @param {string} colour `#rrggbb` */
function luminance(colour) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * @param {string} a
 * @param {string} b
 */
function ratio(a, b) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Least ratio, fronts, backs. Text: WCAG 1.4.3 (AA) or 1.4.6 (AAA); lines and borders: 1.4.11. */
const PAIRS = /** @type {const} */ ([
  [
    7,
    ['ink'],
    ['desk', 'paper', 'raised', 'hover', 'person', 'organization', 'location', 'other', 'found', 'mentions'],
  ],
  [4.5, ['ink-soft', 'danger', 'accent'], ['desk', 'paper', 'raised']],
  [4.5, ['ink-soft'], ['hover']],
  [4.5, ['on-ink'], ['ink']],
  [4.5, ['on-current'], ['current']],
  [3, ['figure', 'date', 'keyword'], ['paper', 'person', 'organization', 'location', 'other']],
  [3, ['edge', 'accent'], ['desk', 'paper', 'raised']],
  // Initials of speakers stand in their colour.
  [4.5, ['voice-1', 'voice-2', 'voice-3', 'voice-4', 'voice-5', 'voice-6'], ['paper', 'desk']],
  // The map: its circles and the names on it.
  [3, ['spot'], ['sea', 'land', 'location']],
  [4.5, ['ink'], ['sea', 'land']],
]);

test('the calculation agrees with known ratios', () => {
  assert.equal(ratio('#000000', '#ffffff'), 21);
  assert.ok(Math.abs(ratio('#777777', '#ffffff') - 4.48) < 0.01);
});

for (const [least, fronts, backs] of PAIRS) {
  for (const front of fronts) {
    test(`${front} stands out on ${backs.join(', ')}`, () => {
      for (const back of backs) {
        for (const [i, theme] of ['light', 'dark'].entries()) {
          const [a, b] = [tokens[front]?.[i], tokens[back]?.[i]];
          assert.ok(a && b, `${front} or ${back} is no token`);
          const found = ratio(a, b);
          assert.ok(found >= least, `${front} on ${back}, ${theme}: ${found.toFixed(2)} is less than ${least}`);
        }
      }
    });
  }
}

test('tints differ from the paper', () => {
  for (const tint of ['person', 'organization', 'location', 'other']) {
    assert.ok(tokens[tint] && tokens['paper']);
    assert.notDeepEqual(tokens[tint], tokens['paper']);
  }
});
