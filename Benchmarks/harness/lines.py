"""What is timed: Chancery's command lines and those of its peers, and which are held against which."""

from typing import NamedTuple, Optional

from generate import COLUMNS, SHAPES

TASKS = {
    "csv": "CSV, fourteen columns", "ics": "iCalendar", "dot": "DOT, who meets whom", "xlsx": "Excel workbook",
    "all": "All four in one pass", "read": "Reading alone", "start": "Start",
}
# The most events that slow peers are given.
SMALL = 10_000


class Line(NamedTuple):
    """A command line: `{records}` and the other shapes, `{out}` and the programs are filled in.

    `most` is the number of events beyond which it takes too long; `feed` is the shape that comes by standard input;
    `needs` is the program or the Python module without which it is left out.
    """

    task: str
    name: str
    command: str
    most: Optional[int] = None
    feed: Optional[str] = None
    needs: Optional[str] = None

    @property
    def is_ours(self):
        return self.command.startswith("{chancery}")

    @property
    def key(self):
        return self.task, self.name

    @property
    def shapes(self):
        """The files of events that it reads."""
        return [shape for shape in SHAPES if "{%s}" % shape in self.command or shape == self.feed]

    def filled(self, places):
        """The words of the command."""
        return [word.format_map(places) for word in self.command.split()]


OUTPUTS = {
    "csv": f"-o csv:{{out}} -O csv.columns={','.join(COLUMNS)}",
    "ics": "-o ics:{out} -O ics.anniversaries=off -O ics.undated=skip",
    "dot": "-o dot:{out} -O dot.mode=coparticipation -O dot.top=all",
    "xlsx": f"-o xlsx:{{out}} -O xlsx.sheets=events -O xlsx.columns={','.join(COLUMNS)}",
}
ENDINGS = {"csv": "csv", "ics": "ics", "dot": "gv", "xlsx": "xlsx", "all": "all"}
OUTPUTS["all"] = " ".join(OUTPUTS[task].replace("{out}", "{out}." + ENDINGS[task]) for task in OUTPUTS)

# The four without a choice of columns, sheets and entries: the whole workbook is then the slowest of them.
AS_BY_DEFAULT = " ".join(f"-o {task}:{{out}}.{ENDINGS[task]}" for task in ENDINGS if task != "all")


def _ours(task, how="", shape="records", options="", feed=None):
    source = "-" if feed else "{%s}" % shape
    name = f"Chancery, {how}" if how else "Chancery"
    return Line(task, name, f"{{chancery}} export {source} {OUTPUTS[task]} {options} --quiet", feed=feed)


def _python(task, name, module, most=None):
    return Line(task, name, f"{{python}} {{peers}}/{task}_{module}.py {{plain}} {{out}}", most, needs=module)


def _compiled(task, name, library, shape):
    program = f"{{built}}/{task}_{library}"
    return Line(task, name, f"{program} {{{shape}}} {{out}}", needs=program)


# In the order in which they take turns.
LINES = [
    _ours("csv"),
    _python("csv", "DuckDB", "duckdb"),
    _ours("csv", "--order input", options="--order input"),
    _ours("csv", "--jobs 1", options="--jobs 1"),
    _compiled("csv", "simdjson in C++", "simdjson", "plain"),
    _ours("csv", "standard input", feed="records"),
    _ours("csv", "references last", "last"),
    _ours("csv", "random order", "random"),
    _python("csv", "Polars", "polars"),
    _python("csv", "Python", "csv"),
    _ours("ics"),
    _compiled("ics", "libical in C", "libical", "cells"),
    _python("ics", "icalendar", "icalendar", most=SMALL),
    _ours("dot"),
    _python("dot", "DuckDB", "duckdb"),
    _python("dot", "networkx", "networkx", most=SMALL),
    _ours("xlsx"),
    _compiled("xlsx", "libxlsxwriter in C", "libxlsxwriter", "cells"),
    _python("xlsx", "rust_xlsxwriter", "rustpy_xlsxwriter"),
    _python("xlsx", "XlsxWriter", "xlsxwriter", most=SMALL),
    _ours("all"),
    Line("all", "Chancery, as by default", "{chancery} export {records} " + AS_BY_DEFAULT + " --quiet"),
    Line("all", "Chancery, the default workbook alone", "{chancery} export {records} -o xlsx:{out}.xlsx --quiet"),
    Line("read", "dd", "dd if={records} of=/dev/null bs=1M"),
    Line("start", "Chancery", "{chancery} --version"),
    Line("start", "true", "true"),
]


class Pair(NamedTuple):
    """Two lines whose times are divided, turn by turn, and the ratio that is aimed at."""

    line: tuple
    to: tuple
    goal: Optional[float] = None


SLOWEST = ("all", "the slowest of the four alone")
PAIRS = [
    Pair(("csv", "Chancery"), ("csv", "DuckDB"), 0.4),
    Pair(("csv", "Chancery, --order input"), ("csv", "DuckDB"), 0.4),
    Pair(("csv", "Chancery"), ("csv", "Polars")),
    Pair(("csv", "Chancery"), ("csv", "Python")),
    Pair(("csv", "Chancery, --jobs 1"), ("csv", "simdjson in C++"), 0.9),
    Pair(("csv", "Chancery"), ("csv", "Chancery, --jobs 1")),
    Pair(("csv", "Chancery, standard input"), ("csv", "Chancery")),
    Pair(("csv", "Chancery, references last"), ("csv", "Chancery")),
    Pair(("csv", "Chancery, random order"), ("csv", "Chancery")),
    Pair(("ics", "Chancery"), ("ics", "libical in C"), 0.2),
    Pair(("ics", "Chancery"), ("ics", "icalendar")),
    Pair(("dot", "Chancery"), ("dot", "DuckDB"), 0.65),
    Pair(("dot", "Chancery"), ("dot", "networkx")),
    Pair(("xlsx", "Chancery"), ("xlsx", "libxlsxwriter in C"), 1.05),
    Pair(("xlsx", "Chancery"), ("xlsx", "rust_xlsxwriter")),
    Pair(("xlsx", "Chancery"), ("xlsx", "XlsxWriter")),
    Pair(("all", "Chancery"), SLOWEST, 1.03),
    Pair(("all", "Chancery, as by default"), ("all", "Chancery, the default workbook alone"), 1.03),
]
