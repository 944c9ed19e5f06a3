"""Where things are: the program, the peers, the events, the outputs."""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
BENCHMARKS = os.path.dirname(HERE)
ROOT = os.path.dirname(BENCHMARKS)
BUILT = os.path.join(BENCHMARKS, ".build", "peers")
DATA = os.path.join(BENCHMARKS, ".build", "events")
CHANCERY = os.path.join(ROOT, ".build", "release", "chancery")


def programs(chancery):
    """What the command lines name, but for the files of events and the output."""
    return {
        "chancery": os.path.abspath(chancery), "built": BUILT, "peers": os.path.join(BENCHMARKS, "peers"),
        "python": python(),
    }


def python():
    """The Python that has the peers; without it, this one."""
    theirs = os.path.join(BUILT, "python", "bin", "python")
    return theirs if os.path.exists(theirs) else sys.executable


def available(lines, places):
    """The lines whose programs and modules are there, and the names of the others."""
    modules = sorted({line.needs for line in lines if line.needs and "/" not in line.needs})
    code = "import sys, importlib.util as u; print(*filter(u.find_spec, sys.argv[1:]))"
    found = subprocess.run([python(), "-c", code, *modules], capture_output=True, text=True, check=True).stdout.split()

    def is_there(line):
        return not line.needs or line.needs in found or os.path.exists(line.needs.format_map(places))

    return [line for line in lines if is_there(line)], [line.key for line in lines if not is_there(line)]
