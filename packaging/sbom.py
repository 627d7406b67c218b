#!/usr/bin/env python3
"""Prints what is built into Khatt as CycloneDX 1.5: each crate with its version, licence and checksum."""

import json
import pathlib
import subprocess
import tomllib

ROOT = pathlib.Path(__file__).parent.parent


def cargo(*arguments: str) -> str:
    return subprocess.run(["cargo", *arguments], cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True).stdout


def component(package: dict, checksums: dict) -> dict:
    name, version = package["name"], package["version"]
    found = {
        "type": "library",
        "name": name,
        "version": version,
        "purl": f"pkg:cargo/{name}@{version}",
        "bom-ref": f"pkg:cargo/{name}@{version}",
    }
    if package["license"]:
        found["licenses"] = [{"expression": package["license"].replace("/", " OR ")}]
    if (name, version) in checksums:
        found["hashes"] = [{"alg": "SHA-256", "content": checksums[name, version]}]
    return found


def main() -> None:
    lock = tomllib.loads((ROOT / "Cargo.lock").read_text())
    checksums = {(p["name"], p["version"]): p["checksum"] for p in lock["package"] if "checksum" in p}
    tree = cargo("tree", "--locked", "-e", "normal", "--features", "tables", "--prefix", "none", "--format", "{p}")
    built = {tuple(line.split()[:2]) for line in tree.splitlines() if line.strip()}
    packages = json.loads(cargo("metadata", "--locked", "--format-version", "1"))["packages"]
    found = [p for p in packages if (p["name"], f"v{p['version']}") in built]
    own = next(p for p in found if p["name"] == "khatt")
    others = sorted((p for p in found if p is not own), key=lambda p: (p["name"], p["version"]))
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": component(own, checksums) | {"type": "application"}},
        "components": [component(p, checksums) for p in others],
    }
    print(json.dumps(bom, indent=1))


if __name__ == "__main__":
    main()
