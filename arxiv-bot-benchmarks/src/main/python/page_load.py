"""Loads HTML pages in headless Chromium in turn and prints what they cost, as ratios to the first page. See page-load."""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

# Waits in the page for the load event, the first paint, and an idle moment after the next frame.
UNTIL_IDLE = """new Promise(done => {
  const check = () => {
    const [page] = performance.getEntriesByType('navigation');
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (!page.loadEventEnd || !paint) return setTimeout(check, 20);
    requestAnimationFrame(() => requestIdleCallback(() => done(
      {script: page.domInteractive, load: page.loadEventEnd, paint: paint.startTime})));
  };
  check();
})"""
UNTIL_A_SECOND_LATER = "new Promise(done => setTimeout(done, 1000))"

FIGURES = {
    "TaskDuration": "CPU of the main thread until it is idle",
    "later": "the same, and the second after",
    "RecalcStyleDuration": "of it: styles",
    "LayoutDuration": "of it: layout",
    "ScriptDuration": "of it: scripts",
    "script": "time to the end of the script",
    "load": "time to the end of the load event",
    "paint": "time to the first contentful paint",
    "Nodes": "nodes",
}


class Browser:
    """Speaks the DevTools protocol with Chromium over a pair of pipes: JSON messages that end with a zero byte."""

    def __init__(self, program, profile):
        its_commands, commands = os.pipe()
        answers, its_answers = os.pipe()
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
                   "--disable-background-networking", "--disable-component-update", "--hide-scrollbars"]
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec "$@" 3<&{its_commands} 4>&{its_answers}', "sh", program, *options,
             f"--user-data-dir={profile}", "--remote-debugging-pipe"],
            pass_fds=(its_commands, its_answers), stderr=subprocess.DEVNULL)
        os.close(its_commands)
        os.close(its_answers)
        self.commands = os.fdopen(commands, "wb", buffering=0)
        self.answers = os.fdopen(answers, "rb")
        self.number = 0
        self.received = b""

    def call(self, method, session=None, **values):
        self.number += 1
        command = {"id": self.number, "method": method, "params": values} | ({"sessionId": session} if session else {})
        self.commands.write(json.dumps(command).encode() + b"\0")
        while True:
            message = json.loads(self.next_message())
            if message.get("id") == self.number:
                if "error" in message:
                    sys.exit(f"{method}: {message['error']['message']}")
                return message["result"]

    def next_message(self):
        while b"\0" not in self.received:
            more = self.answers.read1(1 << 16)
            if not more:
                sys.exit("Chromium ended; start it by hand to see why")
            self.received += more
        message, self.received = self.received.split(b"\0", 1)
        return message

    def evaluate(self, session, script):
        answer = self.call("Runtime.evaluate", session, expression=script, awaitPromise=True, returnByValue=True)
        return answer["result"].get("value")

    def metrics(self, session):
        return {one["name"]: one["value"] for one in self.call("Performance.getMetrics", session)["metrics"]}

    def load(self, address, width, height):
        target = self.call("Target.createTarget", url="about:blank", newWindow=True)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Emulation.setDeviceMetricsOverride", session,
                  width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.call("Performance.enable", session, timeDomain="threadTicks")
        self.call("Page.navigate", session, url=address)
        times = self.evaluate(session, UNTIL_IDLE)
        metrics = self.metrics(session)
        self.evaluate(session, UNTIL_A_SECOND_LATER)
        later = self.metrics(session)["TaskDuration"]
        self.call("Target.closeTarget", targetId=target)
        return metrics | times | {"later": later}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=pathlib.Path)
    parser.add_argument("--loads", type=int, default=15, help="counted loads of each page")
    parser.add_argument("--sizes", nargs="+", default=["1440x900", "390x844"])
    parser.add_argument("--chromium", default="chromium")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(options.chromium, profile)
        for size in options.sizes:
            width, height = map(int, size.split("x"))
            loads = {page: [] for page in options.pages}
            for turn in range(1 + options.loads):
                for page, figures in loads.items():
                    figure = browser.load(page.resolve().as_uri(), width, height)
                    if turn > 0:  # the first one fills caches
                        figures.append(figure)
            print(f"\n| {size}, medians of {options.loads} loads |", *(f"{page} |" for page in options.pages))
            print("|---|" + "---|" * len(options.pages))
            for name, label in FIGURES.items():
                medians = [statistics.median(load[name] for load in loads[page]) for page in options.pages]
                print(f"| {label} |", *(f"{median / medians[0]:.3f} |" for median in medians))
        browser.call("Browser.close")
        browser.process.wait()


if __name__ == "__main__":
    main()
