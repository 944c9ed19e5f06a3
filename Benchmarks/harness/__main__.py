"""Times Chancery beside its peers on the same invented events, in turns, each run a process of its own.

  python3 Benchmarks/harness                                           100,000 events, in a few minutes
  python3 Benchmarks/harness --events 10000,100000,1000000 --rounds 5 --save Benchmarks/results/NAME.md
  python3 Benchmarks/harness --only csv,dot --without Polars,Python

It prints the middle of all runs, and ratios of runs that followed one another. Peers are set up by
Benchmarks/peers/setup; what is not there is left out.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile

import machine
import places
import tables
from child import Failure, least_peak
from lines import LINES, TASKS
from rounds import Disagreement, Rounds, plan


def main():
    arguments = _arguments()
    programs = places.programs(arguments.chancery)
    wanted = [line for line in LINES if line.task in arguments.only and line.name not in arguments.without]
    there, left_out = places.available(wanted, programs)
    told = machine.description(arguments.chancery)
    os.makedirs(places.DATA, exist_ok=True)
    folder = tempfile.mkdtemp(prefix="out-", dir=places.DATA)
    rounds = []
    try:
        for size, lines in plan(arguments.events, there).items():
            rounds.append(Rounds(size, lines, programs, folder, _say))
            rounds[-1].go(arguments.rounds)
    except (Failure, Disagreement) as problem:
        sys.exit(str(problem))
    finally:
        shutil.rmtree(folder)
    page = tables.page(rounds, arguments.events, told, left_out, least_peak())
    print(page)
    if arguments.save:
        _save(arguments.save, page, told, rounds)


def _save(path, page, told, rounds):
    """Writes the page, and all runs beside it."""
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# Chancery beside its peers\n\nWritten by `Benchmarks/harness`.\n\n{page}")
    runs = [
        {"events": one.size, "task": task, "line": name, **run._asdict()}
        for one in rounds for (task, name), runs in one.runs.items() for run in runs]
    with open(os.path.splitext(path)[0] + ".json", "w", encoding="utf-8") as file:
        machine_text = json.dumps(told, ensure_ascii=False, indent=1)
        file.write(f'{{"machine": {machine_text},\n"runs": [\n')
        file.write(",\n".join(json.dumps(run, ensure_ascii=False) for run in runs) + "\n]}\n")


def _arguments():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/harness", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", default="100000", type=_numbers, help="how many; several with commas between")
    parser.add_argument("--rounds", default=3, type=int, help="how often each line runs")
    parser.add_argument("--only", default=list(TASKS), type=_words, help=f"some of {', '.join(TASKS)}")
    parser.add_argument("--without", default=[], type=_words, help="names of lines to leave out")
    parser.add_argument("--chancery", default=places.CHANCERY, help="the program; by default the release build")
    parser.add_argument("--save", metavar="PAGE.md", help="write the tables there, and all runs to PAGE.json")
    arguments = parser.parse_args()
    if not os.path.exists(arguments.chancery):
        parser.error(f"{arguments.chancery} is not there; “make build” builds it")
    if unknown := [task for task in arguments.only if task not in TASKS]:
        parser.error(f"--only knows {', '.join(TASKS)}, not {', '.join(unknown)}")
    if unknown := [name for name in arguments.without if name not in {line.name for line in LINES}]:
        parser.error(f"no line is called {', '.join(unknown)}")
    return arguments


def _words(text):
    return text.split(",")


def _numbers(text):
    return sorted(int(word.replace("_", "")) for word in text.split(","))


def _say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
