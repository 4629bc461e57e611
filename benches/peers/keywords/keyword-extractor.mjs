#!/usr/bin/env node
// Speaks like `depeche analyze`: texts as NDJSON come in, keywords by the npm package keyword-extractor go out.
//
// It lists words or runs of words without ranking them: here the most frequent come first, then the earliest.

import { createInterface } from 'node:readline';
import extractor from 'keyword-extractor';

/** Keywords of each text, as many as the scores look at. */
const MOST = 50;

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, language = process.env.PEER_LANGUAGE ?? 'fr' } = JSON.parse(line);
  const found = extractor.extract(text, {
    language: language === 'en' ? 'english' : 'french',
    remove_digits: true,
    return_changed_case: true,
    return_chained_words: true,
  });
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const phrase of found) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST);
  process.stdout.write(`${JSON.stringify({ id, keywords: ranked.map(([phrase]) => ({ text: phrase })) })}\n`);
}
