"""Measures whole processes of the daily bot and the MCP server in turn with a reference, and writes the ratios as Markdown tables. See whole-run."""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from processes import replace_section, timed
from terms import CATEGORIES, TERMS

HERE = pathlib.Path(__file__).parent
NOW = ["--now", "2026-02-11T12:00:00Z"]


class Measure:
    """Runs a command and keeps the figures of each run."""

    def __init__(self, command, prepare=lambda: None, messages=()):
        self.command = command
        self.prepare = prepare
        self.input = "".join(json.dumps({"jsonrpc": "2.0"} | message) + "\n" for message in messages)
        self.runs = []

    def run(self, folder, environment, counted):
        self.prepare()
        _, figures = timed(self.command, folder, environment, self.input)
        if counted:
            self.runs.append(figures)

    def medians(self):
        return [statistics.median(figure) for figure in zip(*self.runs)]


def configuration(port, folder):
    local = f"http://127.0.0.1:{port}"
    basic = {
        "categories": CATEGORIES,
        "keywords": TERMS,
        "max_papers": 30,
        "http": {"request_interval": "PT0S"},
        "fetchers": [{"use": "arxiv-rss", "base_url": f"{local}/rss/"}],
        "full_text": {"base_url": f"{local}/pdf/"},
    }
    (folder / "config.json").write_text(json.dumps(basic))
    (folder / "archive.json").write_text(json.dumps(basic | {"archive": "sample/days"}))
    past = {"fetchers": [{"use": "arxiv-api", "base_url": f"{local}/api"}]}
    (folder / "past.json").write_text(json.dumps(basic | past))
    summaries = {
        "enabled": True,
        "max_papers_to_summarize": 15,
        "max_workers": 3,
        "base_url": f"{local}/v1",
        "language": "en",
        "read": "abstract",
        "api_key_env": "LOCAL_KEY",
    }
    (folder / "summaries.json").write_text(json.dumps(basic | {"ai_summary": summaries}))


def conversation():
    client = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "whole-run", "version": "1"}}
    return [
        {"id": 1, "method": "initialize", "params": client},
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/list"},
        {"id": 3, "method": "tools/call", "params": {"name": "get_digest", "arguments": {}}},
    ]


def measures(bot, agents, java, port, folder):
    def anew():
        for name in [".arxiv-bot", "digests"]:
            shutil.rmtree(folder / name, ignore_errors=True)

    serve = [agents, "--config", "archive.json"]
    run = [bot, "run", "--config", "config.json", *NOW]
    python = [sys.executable, str(HERE / "reference.py"), f"http://127.0.0.1:{port}/rss/", "reference.md"]
    return {
        "java -version": Measure([java, "-version"]),
        "reference": Measure(python),
        "--help": Measure([bot, "--help"]),
        "--version": Measure([bot, "--version"]),
        "plugins": Measure([bot, "plugins"]),
        "check": Measure([bot, "check", "--config", "config.json"]),
        "run --sample": Measure([bot, "run", "--sample", "--out", "sample"]),
        "mcp-server, list of tools": Measure(serve, messages=conversation()[:3]),
        "mcp-server, a digest": Measure(serve, messages=conversation()),
        "run, 2000 announcements": Measure(run, anew),
        "run again, nothing new": Measure(run),
        "state": Measure([bot, "state", "--config", "config.json"]),
        "explain": Measure([bot, "explain", "--config", "config.json", *NOW]),
        "run, 15 summaries": Measure([bot, "run", "--config", "summaries.json", *NOW], anew),
        "backfill, 5 days": Measure(
            [bot, "backfill", "--config", "past.json", "--from", "2026-02-02", "--to", "2026-02-06"], anew
        ),
    }


def table(all_measures):
    reference = all_measures["reference"].medians()
    lines = [
        "| | CPU, to the reference | CPU, to `java -version` | wall, to the reference | memory, to the reference | MB |",
        "|---|---|---|---|---|---|",
    ]
    java = all_measures["java -version"].medians()
    for name, measure in all_measures.items():
        cpu, wall, megabytes = measure.medians()
        lines.append(
            f"| `{name}` | {cpu / reference[0]:.2f} | {cpu / java[0]:.1f} | {wall / reference[1]:.2f}"
            f" | {megabytes / reference[2]:.1f} | {megabytes:.0f} |"
        )
    return "\n".join(lines)


def model():
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return ""
    return next((f" ({line.split(': ')[1]})" for line in lines if line.startswith("model name")), "")


def machine(java):
    version = subprocess.run([java, "-version"], stderr=subprocess.PIPE, text=True).stderr.split('"')[1]
    try:
        import feedparser

        reader = f"feedparser {feedparser.__version__}"
    except ImportError:
        reader = "Python's XML parser, as feedparser was missing"
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{os.cpu_count()} processors{model()}, Java {version}; the reference is Python {python} with {reader}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("bot")
    arguments.add_argument("agents", help="the MCP server")
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--page", type=pathlib.Path)
    arguments.add_argument("--only", default="", help="a part of the names to measure besides the references")
    options = arguments.parse_args()
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
    server = subprocess.Popen([sys.executable, str(HERE / "local_arxiv.py")], stdout=subprocess.PIPE, text=True)
    try:
        port = int(server.stdout.readline())
        sections = [f"Measured on {machine(java)}. Medians of {options.runs} runs."]
        for title, archive in [("With a class-data archive", ""), ("Without an archive", "off")]:
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                configuration(port, folder)
                environment = {key: value for key, value in os.environ.items() if key not in ("CI", "JAVA_OPTS")}
                environment |= {"XDG_CACHE_HOME": str(folder / "cache"), "LOCAL_KEY": "x", "JAVA_ARCHIVE": archive}
                chosen = {
                    key: value
                    for key, value in measures(options.bot, options.agents, java, port, folder).items()
                    if options.only in key or key in ("java -version", "reference")
                }
                Measure([options.bot, "run", "--sample", "--out", "sample"]).run(folder, environment, counted=False)
                Measure([options.bot, "run", "--config", "config.json", *NOW]).run(folder, environment, counted=False)
                if archive == "":  # the first run makes the archive, the next start takes it over
                    serve = Measure([options.agents, "--config", "archive.json"], messages=conversation())
                    for start in (serve, serve, Measure([options.bot, "plugins"])):
                        start.run(folder, environment, counted=False)
                for number in range(options.runs + 1):
                    for measure in chosen.values():
                        measure.run(folder, environment, counted=number > 0)
                sections.append(f"{title}:\n\n{table(chosen)}")
    finally:
        server.terminate()
        server.wait()
    text = "\n\n".join(sections)
    print(text)
    if options.page:
        replace_section(options.page, "whole runs", text)


if __name__ == "__main__":
    main()
