"""Runs processes under GNU time, and writes the results into a page. Used by spark_scale.py and whole_run.py."""

import subprocess
import sys
import typing


class Figures(typing.NamedTuple):
    cpu: float  # seconds, user and system
    wall: float  # seconds
    megabytes: float


def timed(command, folder, environment, text=""):
    """Runs a command in a folder with a text as its input. Returns its output and its figures."""
    figures = folder / "figures.txt"
    done = subprocess.run(
        ["/usr/bin/time", "--quiet", "-o", str(figures), "-f", "%U %S %e %M", *command],
        cwd=folder,
        env=environment,
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr[-5000:]}")
    user, system, wall, kilobytes = map(float, figures.read_text().split())
    return done.stdout, Figures(user + system, wall, kilobytes / 1024)


def replace_section(page, name, text):
    """Replaces the lines of a page between <!-- name --> and <!-- /name -->."""
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    whole = page.read_text(encoding="utf-8")
    start = whole.index(begin) + len(begin)
    page.write_text(whole[:start] + text + "\n" + whole[whole.index(end, start) :], encoding="utf-8")
