// When views are told of what changed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { Store } from '../../www/store.js';

globalThis.requestAnimationFrame = (act) => Number(setTimeout(() => act(performance.now())));

/** A store, and what two views of it were told of `query`: one that watches, one that follows. */
function watched() {
  const store = new Store(/** @type {import('../../www/types.js').State} */ ({ query: '', theme: 'auto' }));
  /** @type {Record<'watching' | 'following', string[]>} */
  const told = { watching: [], following: [] };
  store.watch(({ query }) => [query], ({ query }) => told.watching.push(query));
  store.follow(({ query }) => [query], ({ query }) => told.following.push(query));
  return { store, told };
}

test('changes of one task are told once', async () => {
  const { store, told } = watched();
  store.set({ query: 'a' });
  store.set({ query: 'b' });
  assert.deepEqual(told, { watching: [''], following: [''] });
  await Promise.resolve();
  assert.deepEqual(told, { watching: ['', 'b'], following: ['', 'b'] });
});

test('views that follow are told after those that watch', async () => {
  const { store, told } = watched();
  store.setInTurn({ query: 'a' });
  await Promise.resolve();
  assert.deepEqual(told, { watching: ['', 'a'], following: [''] });
  await after(100);
  assert.deepEqual(told.following, ['', 'a']);
});

test('with patience nobody is told before the next change, and then once', async () => {
  const { store, told } = watched();
  store.setInTurn({ query: 'a' }, 60_000);
  await after(100);
  assert.deepEqual(told, { watching: [''], following: [''] });
  store.setInTurn({ query: 'b' });
  await after(100);
  assert.deepEqual(told, { watching: ['', 'b'], following: ['', 'b'] });
});

test('with patience, views that follow an earlier change are not told before those that watch', async () => {
  const { store, told } = watched();
  store.setInTurn({ query: 'a' });
  await Promise.resolve();
  store.setInTurn({ query: 'b' }, 60_000);
  await after(100);
  assert.deepEqual(told, { watching: ['', 'a'], following: [''] });
  store.setInTurn({ query: 'b' });
  await after(100);
  assert.deepEqual(told, { watching: ['', 'a', 'b'], following: ['', 'b'] });
});

test('patience ends: what came is told without the next change', async () => {
  const { store, told } = watched();
  store.setInTurn({ query: 'a' }, 5);
  await after(100);
  assert.deepEqual(told, { watching: ['', 'a'], following: ['', 'a'] });
});

test('what the reader does is not kept waiting', async () => {
  const { store, told } = watched();
  store.setInTurn({ query: 'a' }, 60_000);
  await Promise.resolve();
  store.set({ theme: 'dark' });
  await Promise.resolve();
  assert.deepEqual(told, { watching: ['', 'a'], following: ['', 'a'] });
});
