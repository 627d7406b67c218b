"""Runs the program on each file beside a document that must be whole, and prints time and memory of the dearest.

usage: hostile.py PROGRAM FOLDER...
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

MOST_SECONDS = 2.0
MOST_MEGABYTES = 300
BESIDE = "وصل الوفد إلى القاهرة يوم الخميس 6 أغسطس 2015."


def run(program, arguments, stream=subprocess.DEVNULL):
    """What it prints, its seconds, its megabytes and its exit status."""
    begin = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([program, *arguments], stdin=stream, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read().decode("utf-8")
    # The machine may be busy with something else: what counts is what this program used, or the clock where it slept.
    seconds = min(time.monotonic() - begin, usage.ru_utime + usage.ru_stime)
    return text, seconds, usage.ru_maxrss / 1024, process.returncode


def answers(program, path):
    """What the program says of the file and of the document beside it, and what that cost."""
    if path.endswith(".jsonl"):
        line = json.dumps({"id": "beside.txt", "text": BESIDE}) + "\n"
        with tempfile.TemporaryFile() as stream, open(path, "rb") as hostile:
            stream.write(hostile.read().rstrip(b"\n") + b"\n" + line.encode())
            stream.seek(0)
            return run(program, ["extract", "-"], stream)
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "beside.txt"), "w", encoding="utf-8") as beside:
            beside.write(BESIDE)
        shutil.copy(path, folder)
        return run(program, ["--no-cache", "extract", folder])


def fault_of(text, seconds, megabytes, status):
    """What is wrong, if anything."""
    if status not in (0, 1):
        return f"exit status {status}"
    documents = [json.loads(line) for line in text.splitlines()]
    beside = [one for one in documents if one.get("id") == "beside.txt"]
    dates = [mention.get("begin") for one in beside for mention in one.get("mentions", [])]
    if dates != ["2015-08-06"]:
        return f"the document beside it gives {dates}"
    if seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES:
        return "too dear"
    return None


def main():
    program, *folders = sys.argv[1:]
    costs, faults = [], 0
    for folder in folders:
        if not os.path.isdir(folder):
            print(f"{folder}: skipped")
            continue
        for name in sorted(os.listdir(folder)):
            answer = answers(program, os.path.join(folder, name))
            (_, seconds, megabytes, _), fault = answer, fault_of(*answer)
            costs.append((seconds, megabytes, name))
            if fault:
                faults += 1
                print(f"{name}: {fault} ({seconds:.2f} s, {megabytes:.0f} MB)")
    print(f"{len(costs)} inputs, {faults} with a fault")
    for title, key in (("most seconds", 0), ("most megabytes", 1)):
        dearest = sorted(costs, key=lambda cost: -cost[key])[:3]
        print(f"{title}: " + ", ".join(f"{name} {cost:.2f} s {size:.0f} MB" for cost, size, name in dearest))
    sys.exit(1 if faults else 0)


main()
