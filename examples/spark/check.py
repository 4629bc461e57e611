"""Compares what Spark answers with what one process answers, on invented articles."""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pyspark.sql import SparkSession

from analyze import analyze

PEOPLE = ["Zoé Talmont", "Karim Belvaux", "Ann Ferris", "Owen Castell"]
TOWNS = ["Vareuil", "Montrève", "Harrow Creek", "Saint-Alban-le-Vieux"]
SENTENCES = {
    "fr": [
        "Le conseil municipal de {town} a voté un budget de {n} millions d’euros.",
        "« Nous attendions cela depuis {n} ans », a déclaré {person}.",
        "Plus de {n} % des habitants s’étaient prononcés mardi.",
        "Une dizaine d’entreprises, dont l’Union des ports (UDP), ont signé l’accord.",
        "😀 Le {n} mars 2021, entre 14 h et 16 h, {person} était à {town}.",
    ],
    "en": [
        "The council of {town} approved a budget of ${n} million.",
        "“We had waited for {n} years,” said {person}.",
        "More than {n}% of residents voted on Tuesday.",
        "About a dozen firms, among them the Harbour Trust (HT), signed the deal.",
        "On {n} March 2021, between 2 and 4 p.m., {person} was in {town}.",
    ],
}


def articles(count: int, seed: int):
    """`count` articles, the same for the same seed."""
    dice = random.Random(seed)
    for number in range(count):
        sentences = SENTENCES[dice.choice(["fr", "fr", "en"])]
        text = " ".join(
            dice.choice(sentences).format(
                town=dice.choice(TOWNS), person=dice.choice(PEOPLE), n=dice.randint(2, 28)
            )
            for _ in range(dice.randint(1, 25))
        )
        yield json.dumps({"id": number, "text": text, "reference_date": "2021-04-01"}, ensure_ascii=False)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--tool", default="depeche", type=Path)
    arguments.add_argument("--count", default=10_000, type=int)
    given = arguments.parse_args()
    tool = str(given.tool.resolve())
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "articles.ndjson")
        source.write_text("\n".join(articles(given.count, seed=7)) + "\n", encoding="utf-8")

        began = time.perf_counter()
        single = subprocess.run(
            [tool, "analyze", "--threads", "1", str(source)], check=True, capture_output=True
        ).stdout.decode().split("\n")[:-1]
        alone = time.perf_counter() - began

        spark = SparkSession.builder.master("local[*]").appName("depeche check").getOrCreate()
        try:
            began = time.perf_counter()
            piped = analyze(spark.sparkContext.textFile(str(source), 8), tool).collect()
            together = time.perf_counter() - began
        finally:
            spark.stop()
    same = sum(a == b for a, b in zip(single, piped))
    print(f"{given.count} articles: {same} answers are the same; one process {alone:.1f} s, Spark {together:.1f} s")
    if single != piped or len(single) != given.count:
        sys.exit("the answers differ")


if __name__ == "__main__":
    main()
