"""The machine, and the versions of what ran on it."""

import os
import platform
import re
import subprocess
import time

import places

LIBRARIES = ["libsimdjson-dev", "libical-dev", "libxlsxwriter-dev"]


def description(chancery):
    """Lines of «what: which», in the order to be shown."""
    return {
        "Chancery": _said(chancery, "--version"),
        "commit": _said("git", "-C", places.ROOT, "describe", "--always", "--dirty", "--exclude=*"),
        "day": time.strftime("%Y-%m-%d"),
        "processor": _found(r"model name\s*: (.*)", "/proc/cpuinfo") or platform.machine(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": _found(r'PRETTY_NAME="(.*)"', "/etc/os-release") + ", Linux " + platform.release().split("-")[0],
        "load at the start": f"{os.getloadavg()[0]:.1f}",
        "Swift": _first(r"Swift version (\S+)", _said("swift", "--version")),
        "Python": platform.python_version(),
        "peers": ", ".join(_peers()),
    }


def _peers():
    code = "import importlib.metadata as m; [print(d.name, d.version) for d in m.distributions()]"
    there = dict(line.split() for line in _said(places.python(), "-c", code).lower().splitlines())
    with open(os.path.join(places.BENCHMARKS, "peers", "requirements.txt"), encoding="utf-8") as file:
        names = [line.split("==")[0] for line in file if "==" in line]
    yield from (f"{name} {there[name.lower()]}" for name in names if name.lower() in there)
    for library in LIBRARIES:
        if version := _said("dpkg-query", "-W", "-f", "${Version}", library):
            yield f"{library.removesuffix('-dev')} {version.split('-')[0]}"


def _found(pattern, path):
    try:
        with open(path, encoding="utf-8") as file:
            return _first(pattern, file.read())
    except OSError:
        return ""


def _first(pattern, text):
    match = re.search(pattern, text)
    return match[1] if match else ""


def _said(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""
