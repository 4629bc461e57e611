#!/usr/bin/env node
// Speaks like `depeche analyze`: texts as NDJSON come in, phrases ranked by TF-IDF go out.
//
// The plain baseline: runs of up to three words that neither begin nor end with a stop word, their frequency times the
// logarithm of how rare they are among the texts given. The stop words are those of the package keyword-extractor.

import { createInterface } from 'node:readline';
import extractor from 'keyword-extractor';

/** Words of the longest phrase. */
const LONGEST = 3;

/** Keywords of each text, as many as the scores look at. */
const MOST = 50;

/**
 * @param {string} text
 * @param {Set<string>} stops
 */
function frequencies(text, stops) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const stretch of text.toLowerCase().split(/[^\p{L}\p{N}'’\s-]+|\s*\n\s*/u)) {
    const words = stretch.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
    words.forEach((first, start) => {
      if (ignored(first, stops)) return;
      for (let end = start + 1; end <= Math.min(start + LONGEST, words.length); end += 1) {
        if (ignored(words[end - 1], stops)) continue;
        const phrase = words.slice(start, end).join(' ');
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      }
    });
  }
  return counts;
}

/**
 * @param {string} word
 * @param {Set<string>} stops
 */
function ignored(word, stops) {
  return stops.has(word) || word.length < 3 || /^\d/.test(word);
}

/** @type {{ id: unknown, counts: Map<string, number> }[]} */
const texts = [];
/** @type {Map<string, number>} */
const documents = new Map();
/** @type {Map<string, Set<string>>} */
const lists = new Map();

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, language = process.env.PEER_LANGUAGE ?? 'fr' } = JSON.parse(line);
  if (!lists.has(language)) {
    lists.set(language, new Set(extractor.getStopwords({ language: language === 'en' ? 'english' : 'french' })));
  }
  const counts = frequencies(text, lists.get(language) ?? new Set());
  for (const phrase of counts.keys()) documents.set(phrase, (documents.get(phrase) ?? 0) + 1);
  texts.push({ id, counts });
}
for (const { id, counts } of texts) {
  const weigh = (/** @type {[string, number]} */ [phrase, count]) =>
    count * Math.log((1 + texts.length) / (documents.get(phrase) ?? 1));
  const ranked = [...counts].sort((a, b) => weigh(b) - weigh(a)).slice(0, MOST);
  process.stdout.write(`${JSON.stringify({ id, keywords: ranked.map(([phrase]) => ({ text: phrase })) })}\n`);
}
