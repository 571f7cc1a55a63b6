"""Scores a generated snapshot in one thread and with Spark, and writes the ratios as a Markdown table. See spark-scale."""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from processes import replace_section, timed

HEAP = "-Xmx2g"
PACKAGE = "io.github.arxivbot.benchmarks"
CORES_OF_A_CLUSTER = 100
MANY_PAPERS = 250_000_000


def scored(command, folder):
    """Runs a program that scores papers. Returns the number of scores, which it prints first, and its figures."""
    output, figures = timed(command, folder, os.environ | {"SPARK_LOCAL_IP": "127.0.0.1"})
    count = int(output.splitlines()[0].removeprefix("scores: "))
    print(f"{count} scores, {figures.wall:.1f} s, {figures.cpu:.1f} s of CPU, {figures.megabytes:.0f} MB", flush=True)
    return count, figures


def spark(options, master, snapshot, scores):
    return [
        "java",
        HEAP,
        "-cp",
        f"{options.spark}/*",
        "org.apache.spark.deploy.SparkSubmit",
        *["--master", master, "--conf", "spark.log.level=WARN", "--conf", "spark.ui.enabled=false"],
        options.program,
        *["--config", "config.json", "--snapshot", snapshot, "--scores", scores],
    ]


def measures(options, folder):
    java = ["java", HEAP, "-cp", options.benchmarks]
    subprocess.run([*java, f"{PACKAGE}.SnapshotGenerator", str(folder), str(options.papers)], check=True)
    with open(folder / "snapshot.json", encoding="utf-8") as whole, open(folder / "one.json", "w", encoding="utf-8") as one:
        one.write(whole.readline())
    single = [*java, f"{PACKAGE}.SingleProcessMain", "config.json"]
    runs = {"Spark's start, one paper": scored(spark(options, "local[1]", "one.json", "scores-of-one"), folder)}
    runs["single process, one thread"] = scored([*single, "snapshot.json", "scores.txt"], folder)
    (folder / "scores.txt").unlink()
    for master in ["local[1]", "local[2]"]:
        runs[f"Spark, `{master}`"] = scored(spark(options, master, "snapshot.json", "scores"), folder)
        shutil.rmtree(folder / "scores")
    return runs


def text(papers, runs):
    (_, start), (count, single), (_, one_core), *_ = runs.values()
    counts = [run[0] for run in list(runs.values())[1:]]
    if set(counts) != {count}:
        sys.exit(f"the numbers of scores differ: {counts}")
    lines = [
        f"{papers:,} papers, 100 profiles of 40 keywords, {count:,} scores from each program. "
        f"Measured on {os.cpu_count()} processors, with a heap of 2 GB.",
        "",
        "| | papers in a second | to the single process | CPU, to the single process | memory, to the single process |",
        "|---|---|---|---|---|",
    ]
    for name, (_, run) in list(runs.items())[1:]:
        lines.append(
            f"| {name} | {papers / run.wall:,.0f} | {single.wall / run.wall:.2f} | {run.cpu / single.cpu:.2f}"
            f" | {run.megabytes / single.megabytes:.1f} ({run.megabytes:.0f} MB) |"
        )
    rate = papers / (one_core.cpu - start.cpu)
    hours = MANY_PAPERS / rate / 3600
    lines += [
        "",
        f"Starting Spark takes {start.wall:.0f} s of these times. Without it, a core scores {rate:,.0f} papers in a second of CPU time. At this rate,"
        f" {MANY_PAPERS // 1_000_000} million papers take {hours:.0f} core hours: {hours / CORES_OF_A_CLUSTER * 60:.0f} minutes on"
        f" {CORES_OF_A_CLUSTER} cores, if reading the files and writing the scores keep up. This is computed, not measured.",
    ]
    return "\n".join(lines)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("benchmarks", help="the jar of the benchmarks")
    arguments.add_argument("program", help="the jar of examples/spark-archive")
    arguments.add_argument("spark", help="the folder with Spark's jars")
    arguments.add_argument("--papers", type=int, default=1_000_000)
    arguments.add_argument("--page", type=pathlib.Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        result = text(options.papers, measures(options, pathlib.Path(name)))
    print(result)
    if options.page:
        replace_section(options.page, "spark", result)


if __name__ == "__main__":
    main()
