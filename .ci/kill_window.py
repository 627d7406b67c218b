"""Edits a project through its window, kills the window, and compares the project with what was done: see kill_window.sh."""

import json
import os
import random
import subprocess
import sys
import time

# The stars of the first rows of the list of happenings, in a window of 1440 by 900.
STARS = [(1164, 148), (1164, 208), (1164, 268)]
# An edit is on disk within a second (DESIGN.md) from the frame that shows it; without a graphics card, on a machine that
# does something else as well, a frame takes long, and KHATT_ACKNOWLEDGED says after how many seconds it is to be there.
ACKNOWLEDGED = float(os.environ.get("KHATT_ACKNOWLEDGED", "2"))


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True)


def open_window(binary, project):
    window = subprocess.Popen([binary, project], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    for _ in range(300):
        found = xdotool("search", "--onlyvisible", "--pid", window.pid).stdout.split()
        if found:
            break
        time.sleep(0.1)
    else:
        sys.exit("the window did not open")
    xdotool("windowsize", found[0], 1440, 900)
    xdotool("windowmove", found[0], 0, 0)
    xdotool("windowfocus", found[0])
    wait_until_idle(window.pid)
    return window


def ticks(process):
    with open(f"/proc/{process}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def wait_until_idle(process):
    """The documents are read and compared: nothing is done for a second."""
    time.sleep(2)
    for _ in range(60):
        before = ticks(process)
        time.sleep(1)
        if ticks(process) - before < 10:
            return
    sys.exit("the window does not come to rest")


def edits(project):
    with open(project, encoding="utf-8") as file:
        return [edit["name"] for edit in json.load(file)["edits"]]


def star():
    xdotool("mousemove", *random.choice(STARS))
    time.sleep(0.15)
    xdotool("click", 1)


def undo():
    xdotool("key", "ctrl+z")


def round_of(binary, project):
    """One window: what was done with the times, and how many edits should be there after each."""
    before = edits(project)
    window = open_window(binary, project)
    end = time.monotonic() + random.uniform(0.5, ACKNOWLEDGED + 4)
    done, count = [], len(before)
    while time.monotonic() < end:
        is_undo = count > 0 and random.random() < 0.2
        undo() if is_undo else star()
        count += -1 if is_undo else 1
        done.append((time.monotonic(), count))
        time.sleep(random.uniform(0.1, 0.5))
    window.kill()
    killed = time.monotonic()
    window.wait()
    return before, done, killed


def check(project, before, done, killed):
    """What is wrong, or how many edits were acknowledged."""
    after = edits(project)
    acknowledged = sum(1 for at, _ in done if killed - at > ACKNOWLEDGED)
    counts = [len(before)] + [count for _, count in done]
    possible = counts[acknowledged:]
    if len(after) not in possible:
        return f"{len(after)} edits where one of {possible} is right", acknowledged
    kept = min([len(before)] + counts)
    if after[:kept] != before[:kept]:
        return "edits of before are others", acknowledged
    return None, acknowledged


def main():
    binary, project, kills = sys.argv[1], sys.argv[2], int(sys.argv[3])
    random.seed(17)
    faults, acknowledged, made = [], 0, 0
    for kill in range(kills):
        try:
            found = round_of(binary, project)
            fault, certain = check(project, *found)
        except (ValueError, KeyError, OSError) as error:
            fault, certain, found = f"the project cannot be read: {error}", 0, ([], [], 0)
        acknowledged += certain
        made += len(found[1])
        if fault:
            faults.append(fault)
            print(f"kill {kill}: {fault}", flush=True)
        elif kill % 10 == 9:
            print(f"{kill + 1} kills, {made} edits, {acknowledged} acknowledged", flush=True)
    print(f"{kills} kills, {made} edits made, {acknowledged} acknowledged before the kill, {len(faults)} faults")
    sys.exit(1 if faults or not acknowledged else 0)


main()
