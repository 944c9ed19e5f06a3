"""One program run to its end, and what it took."""

import os
import resource
import time
from typing import NamedTuple


class Cost(NamedTuple):
    """What a run took: seconds on the clock, seconds of all cores, and MiB at the peak."""

    wall: float
    cpu: float
    peak: float


class Failure(Exception):
    """A program that did not end with status 0, and what it said."""


def run(command, told, feed=None):
    """Runs a program whose messages go to the file `told`; `cat` feeds it the file `feed`, if one is given.

    What `cat` takes is not counted.
    """
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    cat = None
    start = time.perf_counter()
    if feed:
        end, begin = os.pipe()
        actions[0] = (os.POSIX_SPAWN_DUP2, end, 0)
        cat = os.posix_spawnp("cat", ["cat", feed], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, begin, 1)])
        os.close(begin)
    try:
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    finally:
        if feed:
            os.close(end)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if cat:
        os.waitpid(cat, 0)
    if status:
        with open(told, encoding="utf-8", errors="replace") as file:
            ending = f"ended with {os.waitstatus_to_exitcode(status)}"
            raise Failure(f"{' '.join(command)}\n{ending}\n{file.read()[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def least_peak():
    """The least peak that can be seen: a program starts with that of the one that starts it."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
