#!/usr/bin/env python3
"""Check the links of all pages: files and pictures that are named are there, and so are headings behind a #.

usage: links.py

Links into the web are not followed. Each page of a handbook stands in its summary, and both handbooks have the same
pages. Ends with 1 where something is missing.
"""

from __future__ import annotations

import pathlib
import re
import sys
import urllib.parse
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = ["*.md", "docs/**/*.md", "packaging/*.md", "python/*.md", "examples/**/*.md"]
BOOKS = ["en", "ar"]
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def pages() -> list[pathlib.Path]:
    return sorted({page for pattern in PAGES for page in ROOT.glob(pattern)})


def prose(page: pathlib.Path) -> str:
    return CODE.sub("", FENCED.sub("", page.read_text(encoding="utf-8")))


def anchors(page: pathlib.Path) -> set[str]:
    """The headings as they are named in addresses."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in HEADING.findall(text)}


def broken(page: pathlib.Path) -> Iterator[str]:
    for link in LINK.findall(prose(page)):
        address = urllib.parse.urlsplit(link)
        if address.scheme or address.netloc:
            continue
        target = page if not address.path else page.parent / urllib.parse.unquote(address.path)
        if not target.exists():
            yield f"{link}: no such file"
        elif address.fragment and urllib.parse.unquote(address.fragment) not in anchors(target):
            yield f"{link}: no such heading"


def book_faults() -> Iterator[str]:
    names = {}
    for book in BOOKS:
        folder = ROOT / "docs/handbook" / book / "src"
        names[book] = {page.name for page in folder.glob("*.md")} - {"SUMMARY.md"}
        listed = set(LINK.findall((folder / "SUMMARY.md").read_text(encoding="utf-8")))
        yield from (f"{book}: {name} does not stand in SUMMARY.md" for name in sorted(names[book] - listed))
    for name in sorted(names["en"] ^ names["ar"]):
        yield f"{name} is in one of both handbooks only"


def main() -> int:
    faults = [f"{page.relative_to(ROOT)}: {fault}" for page in pages() for fault in broken(page)]
    faults += book_faults()
    print("\n".join(faults) or f"{len(pages())} pages, all links lead somewhere")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
