#!/usr/bin/env python3
"""Run the job of Spark on a cluster of two workers on this machine, and kill an executor in its middle.

usage: KHATT=PROGRAM spark_cluster.py [DOCUMENTS]

A master and two workers of one core each are started from the PySpark that is installed, and the job of
``examples/spark`` reads many copies of the seeds. As soon as both executors run tasks, one of them is killed. The job
must end well, with the rows of the command line, and Spark's own log must say that the executor was lost in the middle.
"""

from __future__ import annotations

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack

import pyarrow as pa
import pyarrow.parquet as pq
import pyspark

from equality import ROOT, TABLES, by_command_line, digest, plain

SPARK = pathlib.Path(pyspark.__file__).parent
PARTITIONS = 24
MOST_SECONDS = 300
EXECUTOR = "CoarseGrainedExecutorBackend"


def copies_of_seeds(count: int) -> pa.Table:
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "seeds").glob("*.txt"))]
    rows = [{"id": f"copy-{at}", "text": texts[at % len(texts)], "dct": "2023-03-17"} for at in range(count)]
    return pa.Table.from_pylist(rows)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(what: str, found: Callable[[], object]) -> object:
    end = time.monotonic() + MOST_SECONDS
    while time.monotonic() < end:
        if it := found():
            return it
        time.sleep(0.1)
    raise TimeoutError(f"waited {MOST_SECONDS} s for {what}")


class Cluster:
    """A master and two workers, as processes of this one."""

    def __init__(self, stack: ExitStack, folder: pathlib.Path) -> None:
        self.stack, self.folder = stack, folder
        port = free_port()
        self.address = f"spark://127.0.0.1:{port}"
        deploy = "org.apache.spark.deploy"
        self.start("master", f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
        wait_for("the master", lambda: "I have been elected leader" in self.log("master"))
        for name in ("worker1", "worker2"):
            own = ["-c", "1", "-m", "1g", "-d", str(folder / name), "--webui-port", "0", "--host", "127.0.0.1"]
            self.start(name, f"{deploy}.worker.Worker", *own, self.address)
        for name in ("worker1", "worker2"):
            wait_for(name, lambda name=name: "Successfully registered" in self.log(name))

    def start(self, name: str, *arguments: str) -> None:
        log = self.stack.enter_context(open(self.folder / f"{name}.log", "wb"))
        command = [str(SPARK / "bin/spark-class"), *arguments]
        environment = os.environ | {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        self.stack.callback(lambda: (process.terminate(), process.wait()))
        setattr(self, name, process)

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def submit(self, *arguments: str) -> subprocess.Popen:
        """The job, with a log of what Spark does."""
        options = {
            "spark.eventLog.enabled": "true",
            "spark.eventLog.dir": (self.folder / "events").as_uri(),
            "spark.eventLog.compress": "false",
            "spark.eventLog.rolling.enabled": "false",
            "spark.executor.cores": "1",
            "spark.executor.memory": "700m",
            "spark.sql.shuffle.partitions": "2",
            "spark.ui.enabled": "false",
        }
        (self.folder / "events").mkdir()
        command = [str(SPARK / "bin/spark-submit"), "--master", self.address]
        command += [part for name, value in options.items() for part in ("--conf", f"{name}={value}")]
        log = self.stack.enter_context(open(self.folder / "job.log", "wb"))
        environment = os.environ | {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
        process = subprocess.Popen([*command, *arguments], stdout=log, stderr=log, env=environment)
        self.stack.callback(lambda: process.poll() is None and process.kill())
        return process

    def events(self) -> list[dict]:
        """What Spark's own log says until now; a line that is being written is left out."""
        lines = [line for file in (self.folder / "events").rglob("*") if file.is_file() for line in open(file)]
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def executor_of(self, worker: str) -> int:
        """The process of the executor that a worker has started."""
        return next(pid for pid in descendants(getattr(self, worker).pid) if EXECUTOR in command_of(pid))


def descendants(pid: int) -> list[int]:
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children")
    # The threads of a Java process start others, too.
    files = children.parent.parent.glob("*/children")
    own = [int(child) for file in files for child in read(file).split()]
    return own + [below for child in own for below in descendants(child)]


def command_of(pid: int) -> str:
    return read(pathlib.Path(f"/proc/{pid}/cmdline"))


def read(file: pathlib.Path) -> str:
    try:
        return file.read_text()
    except OSError:  # It has ended.
        return ""


def of(events: list[dict], kind: str) -> list[dict]:
    return [event for event in events if event["Event"] == f"SparkListener{kind}"]


def both_run(events: list[dict]) -> bool:
    """Whether each executor has ended a task of the extraction, which begins behind the reading of the articles."""
    ended = [event for event in of(events, "TaskEnd") if event["Task Info"]["Finish Time"] and event["Stage ID"] > 0]
    return len({event["Task Info"]["Executor ID"] for event in ended}) == 2


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    program = os.environ.get("KHATT", "khatt")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = pathlib.Path(name)
        table = copies_of_seeds(count)
        pq.write_table(table, folder / "articles.parquet")
        expected = digest(by_command_line(program, table, folder / "one"))
        cluster = Cluster(stack, folder)
        script = str(ROOT / "examples/spark/extract.py")
        many = str(folder / "many")
        process = cluster.submit(script, str(folder / "articles.parquet"), many, "--partitions", str(PARTITIONS))
        wait_for("both executors", lambda: both_run(cluster.events()) or process.poll() is not None)
        if process.poll() is None:
            os.kill(cluster.executor_of("worker1"), signal.SIGKILL)
        status = process.wait(MOST_SECONDS)
        if status != 0:
            print(cluster.log("job")[-4000:])
            return 1
        found = digest({table: plain(pq.read_table(f"{many}/{table}")) for table in TABLES})
        events = cluster.events()
        lost = [event["Task Info"] for event in of(events, "TaskEnd") if event["Task End Reason"]["Reason"] != "Success"]
        print(f"{count} documents on two workers: {found}, on the command line: {expected}")
        print(f"executors that were lost: {len(of(events, 'ExecutorRemoved'))}, tasks that were run again: {len(lost)}")
        return 0 if found == expected and of(events, "ExecutorRemoved") and lost else 1


if __name__ == "__main__":
    sys.exit(main())
