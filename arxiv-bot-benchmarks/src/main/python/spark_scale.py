"""Scores a generated snapshot in one thread and with Spark, and writes the ratios as a Markdown table. See spark-scale."""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HEAP = "-Xmx2g"
PACKAGE = "io.github.arxivbot.benchmarks"
CORES_OF_A_CLUSTER = 100
WORKS_OF_THE_WORLD = 250_000_000


def timed(command, folder):
    """Runs a command, and returns its output, wall seconds, CPU seconds and megabytes."""
    figures = folder / "figures.txt"
    done = subprocess.run(
        ["/usr/bin/time", "--quiet", "-o", str(figures), "-f", "%e %U %S %M", *command],
        cwd=folder,
        env=os.environ | {"SPARK_LOCAL_IP": "127.0.0.1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr[-5000:]}")
    wall, user, system, kilobytes = map(float, figures.read_text().split())
    print(f"{done.stdout.strip()}, {wall} s, {user + system} s of CPU, {kilobytes / 1024:.0f} MB", flush=True)
    return done.stdout.splitlines()[0], wall, user + system, kilobytes / 1024


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
    runs = {"Spark's start, one paper": timed(spark(options, "local[1]", "one.json", "scores-of-one"), folder)}
    runs["single process, one thread"] = timed([*single, "snapshot.json", "scores.txt"], folder)
    (folder / "scores.txt").unlink()
    for master in ["local[1]", "local[2]"]:
        runs[f"Spark, `{master}`"] = timed(spark(options, master, "snapshot.json", "scores"), folder)
        shutil.rmtree(folder / "scores")
    return runs


def text(papers, runs):
    start, *scored = runs.values()
    if len({run[0] for run in scored}) != 1:
        sys.exit(f"the numbers of scores differ: {[run[0] for run in scored]}")
    lines = [
        f"{papers:,} papers, 100 profiles of 40 keywords, {int(scored[0][0].split()[-1]):,} scores from each program. "
        f"Measured on {os.cpu_count()} processors, with a heap of 2 GB.",
        "",
        "| | papers in a second | to the single process | CPU, to the single process | memory, to the single process |",
        "|---|---|---|---|---|",
    ]
    single = scored[0]
    for name, (_, wall, cpu, megabytes) in list(runs.items())[1:]:
        lines.append(
            f"| {name} | {papers / wall:,.0f} | {single[1] / wall:.2f} | {cpu / single[2]:.2f}"
            f" | {megabytes / single[3]:.1f} ({megabytes:.0f} MB) |"
        )
    core = papers / (scored[1][2] - start[2])  # without Spark's start, in CPU seconds
    hours = WORKS_OF_THE_WORLD / core / 3600
    lines += [
        "",
        f"Starting Spark takes {start[1]:.0f} s of these times. Without it, a core scores {core:,.0f} papers in a second of CPU time. At this rate,"
        f" {WORKS_OF_THE_WORLD // 1_000_000} million works cost {hours:.0f} core hours: {hours / CORES_OF_A_CLUSTER * 60:.0f} minutes on"
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
        begin, end = "<!-- spark -->\n", "<!-- /spark -->"
        page = options.page.read_text(encoding="utf-8")
        start = page.index(begin) + len(begin)
        options.page.write_text(page[:start] + result + "\n" + page[page.index(end, start) :], encoding="utf-8")


if __name__ == "__main__":
    main()
