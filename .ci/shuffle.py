#!/usr/bin/env python3
"""Shuffle folders of documents and look whether what is said of them changes.

usage: shuffle.py PROGRAM SHUFFLES FOLDER...

Each shuffle of a folder is read in three ways: its files as arguments in another order, its files and folders under
other names that hold no date, and the same with its manifest (one day for the first file where it has none) in another
order. Compared with the folder as it is: names are put back, lists are compared as sets with counts, files that are
equal byte for byte are one, and ids of events, stories and clusters, which are made of names, are left out.
"""
import csv
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

# Names that hold no date and stand in no text.
TOKEN = re.compile(r"(?:(qq[a-z]{12})/)?(qq[a-z]{12})(\.txt)?")


def token(chance):
    return "qq" + "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=12))


def said(program, command, paths):
    """The output of a command; it may end with 1 where a file has a fault of its own."""
    done = subprocess.run([program, command, *map(str, paths)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def canonical(value):
    """The same without the order of lists and without ids that are made of names."""
    if isinstance(value, list):
        return sorted(map(canonical, value), key=lambda one: json.dumps(one, sort_keys=True))
    if isinstance(value, dict):
        value = {key: canonical(one) for key, one in value.items()}
        if {"a", "b", "direction"} <= value.keys():
            copied = {"a": value["b"], "b": value["a"]}
            value["direction"] = copied.get(str(value["direction"])[:1], value["direction"])
            value["a"] = sorted([value.pop("a"), value.pop("b")], key=json.dumps)
        return value
    return value


def parts(command, output):
    """What is compared piece by piece: documents of extract, entries of each list of coverage."""
    if command == "extract":
        # The order of evidence, mentions and events is a part of what is said.
        documents = [json.loads(line) for line in output.splitlines()]
        for event in (event for document in documents for event in document["events"]):
            event.pop("id")
        return sorted(json.dumps(document, sort_keys=True) for document in documents)
    whole = json.loads(output)
    for story in whole["stories"]:
        story.pop("id")
        story.pop("clusters")
    for cluster in whole["clusters"]:
        cluster.pop("id")
        cluster.pop("story")
    pieces = [(key, one) for key, entries in whole.items() for one in entries]
    return sorted(json.dumps(canonical(list(piece)[1:]) + [piece[0]], sort_keys=True) for piece in pieces)


class Folder:
    """The documents of a folder and its manifest."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.files = sorted(self.path.rglob("*.txt"))
        self.ids = [str(file.relative_to(self.path)) for file in self.files]
        manifest = self.path / "manifest.tsv"
        if manifest.exists():
            with open(manifest, encoding="utf-8", newline="") as rows:
                rows = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
                self.columns, self.rows = rows.fieldnames, list(rows)
        else:
            self.columns = ["file", "published"]
            self.rows = [{"file": self.ids[0], "published": "2023-03-17"}]

    def copied(self, target, chance, renames, with_manifest):
        """A copy in an empty folder, and the function that puts the names in an output back."""
        names, order = {}, self.ids[:]
        chance.shuffle(order)
        stems, folders = {}, {}
        for name in order:
            folder, _, file = name.rpartition("/")
            stem = token(chance) if renames else file.removesuffix(".txt")
            if folder and folder not in folders:
                folders[folder] = token(chance) if renames else folder
            names[name] = (folders[folder] + "/" if folder else "") + stem + ".txt"
            stems[stem] = file.removesuffix(".txt")
            place = target / names[name]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes((self.path / name).read_bytes())
        if with_manifest:
            rows = [dict(row) for row in self.rows if row["file"] in names]
            chance.shuffle(rows)
            for row in rows:
                row["file"] = names[row["file"]]
                if row.get("source") in folders:
                    row["source"] = folders[row["source"]]
            lines = ["\t".join(row[column] or "" for column in self.columns) for row in rows]
            lines = ["\t".join(self.columns), *lines]
            (target / "manifest.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        back = {new: old for old, new in names.items()} | stems
        back |= {new: old for old, new in folders.items()}

        def restored(output):
            put = lambda match: back.get(match[0], match[0])
            return TOKEN.sub(put, output) if renames else output

        return [target / names[name] for name in order], restored


def main():
    program, shuffles = sys.argv[1], int(sys.argv[2])
    print(f"{'folder':28} {'documents':>9}  {'way':18} {'command':9} {'shuffles':>8} {'other':>5}  pieces that differ at most")
    faults = 0
    for path in sys.argv[3:]:
        folder = Folder(path)
        texts = {}
        for name, file in zip(folder.ids, folder.files):
            texts.setdefault(file.read_bytes(), name)
        # Which of equal files is named is nothing.
        equal = {name: texts[file.read_bytes()] for name, file in zip(folder.ids, folder.files)}
        equal = {name: first for name, first in equal.items() if name != first}

        def one_each(output):
            for name, first in equal.items():
                output = output.replace(name, first)
            return output

        for way in ["order", "names", "names and manifest"]:
            renames, with_manifest = way != "order", way.endswith("manifest")
            for command, times in [("extract", shuffles), ("coverage", max(1, shuffles // 7 + 1))]:
                first, others, most = None, 0, []
                for seed in range(times + 1):
                    chance = random.Random(seed)
                    with tempfile.TemporaryDirectory() as target:
                        target = pathlib.Path(target)
                        is_first = seed == 0
                        files, restored = folder.copied(target, chance, renames and not is_first, with_manifest)
                        if renames:
                            files = [target]
                        elif is_first:
                            files = sorted(files)
                        output = said(program, command, files)
                        if not renames:
                            output = output.replace(str(target) + "/", "")
                        found = parts(command, one_each(restored(output)))
                    if is_first:
                        first = found
                    elif found != first:
                        others += 1
                        differing = sorted(set(found) - set(first))
                        most = max(most, differing, key=len)
                faults += others
                name = "/".join(folder.path.parts[-2:])
                print(f"{name:28} {len(folder.ids):9}  {way:18} {command:9} {times:8} {others:5}  {len(most)}", flush=True)
                for piece in most[:1]:
                    print("   ", piece[:400])
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
