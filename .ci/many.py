#!/usr/bin/env python3
"""Print many articles that are made of few, as JSON Lines.

usage: many.py COUNT FOLDER...

Each round through the texts of the folders changes the rarer words for others that are about as frequent, the same
word the same way throughout a round, as ``benches/support/many.rs`` does: what a round tells is told in no other. There
are fifty sources, and each article is written on one of 3,650 days.
"""

from __future__ import annotations

import collections
import datetime
import itertools
import json
import pathlib
import sys
from collections.abc import Iterator

KEPT = 400
BLOCK = 256
FIRST_DAY = datetime.date(2014, 1, 1)
DAYS = 3_650
SOURCES = 50


def texts(folders: list[str]) -> list[str]:
    files = [file for folder in folders for file in sorted(pathlib.Path(folder).rglob("*.txt"))]
    return [file.read_text(encoding="utf-8") for file in files]


def exchanged(words: list[str], number: int) -> dict[str, str]:
    """The words of a round: behind the most frequent, within blocks of about one frequency, odd steps reach each once."""
    changed = {}
    for begin in range(KEPT, len(words) - BLOCK, BLOCK):
        block = words[begin : begin + BLOCK]
        for place, word in enumerate(block):
            changed[word] = block[(place * (2 * number + 1) + number) % BLOCK]
    return changed


def articles(originals: list[str]) -> Iterator[str]:
    split = [[line.split(" ") for line in text.split("\n")] for text in originals]
    counts = collections.Counter(word for text in split for line in text for word in line)
    words = [word for word, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if word.isalpha()]
    for number in itertools.count():
        new = exchanged(words, number).get
        for text in split:
            yield "\n".join(" ".join([new(word, word) for word in line]) for line in text)


def main() -> None:
    count, originals = int(sys.argv[1]), texts(sys.argv[2:])
    for at, text in enumerate(itertools.islice(articles(originals), count)):
        day = FIRST_DAY + datetime.timedelta(days=at * DAYS // count)
        row = {"id": f"{at}", "text": text, "dct": day.isoformat(), "source": f"source {at % SOURCES}"}
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
