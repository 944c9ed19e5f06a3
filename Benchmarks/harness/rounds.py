"""The lines run in turns, again and again, so that what disturbs one disturbs its neighbour too."""

import os
import subprocess
import sys
from statistics import median
from typing import NamedTuple

import generate
import places
from child import Failure, run
from lines import ENDINGS, OUTPUTS, PAIRS, SLOWEST, TASKS

TURNS_OF_A_START = 10


class Run(NamedTuple):
    """One run of one line: its cost, and the bytes that it wrote."""

    wall: float
    cpu: float
    peak: float
    size: int


class Disagreement(Exception):
    """Two outputs that should hold the same, and do not."""


def plan(sizes, lines):
    """The lines to run for each number of events.

    A slow peer that can take none of the sizes has a small one to itself, with Chancery beside it.
    """
    plan = {size: [line for line in lines if not line.most or line.most >= size] for size in sorted(sizes)}
    for line in lines:
        if line.most and line.most < min(sizes):
            small = plan.setdefault(line.most, [])
            small += [one for one in lines if one.key in ((line.task, "Chancery"), line.key) and one not in small]
    return dict(sorted(plan.items()))


class Rounds:
    """The runs of all lines for one number of events."""

    def __init__(self, size, lines, programs, folder, say):
        self.size = size
        self.lines = lines
        self.runs = {line.key: [] for line in lines}
        self.agreements = []
        self.failed = []
        self._say = say
        self._folder = folder
        os.makedirs(folder, exist_ok=True)
        self._make_events(sorted({shape for line in lines for shape in line.shapes}))
        self._programs = programs | {shape: _file(shape, size) for line in lines for shape in line.shapes}

    def _make_events(self, shapes):
        self._say(f"{self.size:,} events: {', '.join(shapes)}")
        script = os.path.join(places.HERE, "generate.py")
        subprocess.run(
            [sys.executable, script, places.DATA, str(self.size), "--shapes", ",".join(shapes)], check=True)
        # Read once, so that nobody waits for the disk.
        for shape in shapes:
            subprocess.run(["cat", _file(shape, self.size)], stdout=subprocess.DEVNULL, check=True)

    def go(self, count):
        """Runs every line this many times; the outputs of the first round are compared."""
        for number in range(count):
            for task in TASKS:
                for _ in range(TURNS_OF_A_START if task == "start" else 1):
                    for line in self._lines(task):
                        self._run(line, f"{number + 1}/{count}", keep=number == 0)
                if number == 0:
                    self._compare(task, self._lines(task))
                    for line in self._lines(task):
                        # All four in one pass are held against these.
                        self._remove(line, unless=task in OUTPUTS and line.name == "Chancery")
        for line in self.lines:
            self._remove(line)

    def _lines(self, task):
        return [line for line in self.lines if line.task == task]

    def _run(self, line, turn, keep):
        out, told = self._out(line), os.path.join(self._folder, "told.txt")
        command = line.filled(self._programs | {"out": out})
        try:
            cost = run(command, told, feed=line.feed and _file(line.feed, self.size))
        except Failure as failure:
            if line.is_ours:
                raise
            self._say(f"Left out: {failure}")
            self._leave_out(line)
            return
        self.runs[line.key].append(Run(*cost, sum(map(os.path.getsize, self._outputs(line)))))
        if line.task != "start":
            self._say(f"{turn}  {line.task:5} {line.name:26} {cost.wall:8.3f} s")
        if not keep:
            self._remove(line)

    def _leave_out(self, line):
        """A peer that fails takes no further part."""
        self._remove(line)
        self.lines = [other for other in self.lines if other is not line]
        self.runs.pop(line.key)
        self.failed.append(line.key)

    def _compare(self, task, lines):
        """A peer's output holds what Chancery's does, and Chancery's is the same by every way."""
        ours = next((line for line in lines if line.is_ours), None)
        if not ours or task not in OUTPUTS:
            return
        if task == "all":
            for alone in self.lines:
                if alone.name == "Chancery" and alone.task in OUTPUTS and alone is not ours:
                    together = f"{self._out(ours)}.{ENDINGS[alone.task]}"
                    self._agree("bytes", self._out(alone), together, f"{alone.task}: alone and with the others")
            return
        for line in lines:
            if line is not ours:
                form = "bytes" if line.is_ours else task
                self._agree(form, self._out(ours), self._out(line), f"{task}: Chancery and {line.name}")

    def _agree(self, form, one, other, what):
        script = os.path.join(places.HERE, "agreement.py")
        answer = subprocess.run([places.python(), script, form, one, other], capture_output=True, text=True)
        if answer.returncode:
            raise Disagreement(f"{what}: {answer.stdout}{answer.stderr}")
        self.agreements.append(f"{what}: {answer.stdout.strip()}")
        self._say(self.agreements[-1])

    def _out(self, line):
        name = "".join(letter if letter.isalnum() else "-" for letter in line.name)
        return os.path.join(self._folder, f"{name}.{ENDINGS.get(line.task, 'none')}")

    def _outputs(self, line):
        out = self._out(line)
        files = [f"{out}.{ENDINGS[task]}" for task in OUTPUTS] if line.task == "all" else [out]
        return [file for file in files if os.path.exists(file)]

    def _remove(self, line, unless=False):
        for file in [] if unless else self._outputs(line):
            os.remove(file)

    def medians(self, key):
        """The middle one of each figure of a line."""
        return Run(*(median(figures) for figures in zip(*self.runs[key])))

    def ratios(self, pair):
        """The middle ratios of wall and CPU time of two lines, round by round; none where one did not run."""
        ours, theirs = self.runs.get(pair.line), self._other(pair.to)
        if not ours or not theirs:
            return None
        return tuple(median(one[index] / other[index] for one, other in zip(ours, theirs)) for index in (0, 1))

    def _other(self, key):
        if key != SLOWEST:
            return self.runs.get(key)
        alone = [self.runs.get((task, "Chancery")) for task in OUTPUTS if task != "all"]
        return all(alone) and [max(runs) for runs in zip(*alone)]

    def pairs(self):
        """The pairs whose lines both ran, with their ratios."""
        return [(pair, ratios) for pair in PAIRS if (ratios := self.ratios(pair))]


def _file(shape, size):
    return generate.path(places.DATA, shape, size)
