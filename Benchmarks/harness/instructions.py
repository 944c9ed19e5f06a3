"""Counts the instructions that an event costs on its way to CSV, and holds the count against the one written down.

  python3 Benchmarks/harness/instructions.py            ends with status 1 when an event costs clearly more
  python3 Benchmarks/harness/instructions.py --record   writes the count down

Two exports on one core are counted by callgrind; what they differ by is what the further events cost. The count does
not depend on how busy the machine is.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import generate
import places
from lines import OUTPUTS

SIZES = 10_000, 20_000
FIGURE = os.path.join(places.BENCHMARKS, "instructions.txt")
TOLERANCE = 0.05


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true", help="write the count down")
    parser.add_argument("--chancery", default=places.CHANCERY, help="the program; by default the release build")
    arguments = parser.parse_args()
    count = instructions_an_event(arguments.chancery)
    if arguments.record:
        with open(FIGURE, "w", encoding="utf-8") as file:
            file.write(f"{count}\n")
        print(f"Written down: {count:,} instructions an event.")
        return
    with open(FIGURE, encoding="utf-8") as file:
        written = int(file.read())
    says, is_right = verdict(count, written)
    print(says)
    sys.exit(0 if is_right else 1)


def verdict(count, written):
    """What to say of a count, and whether it may stand."""
    change = count / written - 1
    says = f"An event costs {count:,} instructions on its way to CSV: {change:+.1%} to the {written:,} written down."
    record = "write it down with “python3 Benchmarks/harness/instructions.py --record”"
    if change > TOLERANCE:
        remedy = f"make it cheaper, or say in the commit why it is worth it and {record}"
        return f"{says} More than {TOLERANCE:.0%} is too much: {remedy}.", False
    if change < -TOLERANCE:
        return f"{says} That is better: {record}, so that it stays so.", True
    return says, True


def instructions_an_event(chancery):
    """How many instructions a further event costs."""
    with tempfile.TemporaryDirectory() as folder:
        program, preloaded = os.path.join(folder, "chancery"), os.path.join(folder, "sigsuspend.so")
        # Valgrind cannot read the symbols of Swift programs.
        subprocess.run(["strip", "-o", program, chancery], check=True)
        source = os.path.join(places.HERE, "sigsuspend.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", source, "-o", preloaded], check=True)
        # With a seed, tables of hashes would differ from run to run.
        surroundings = os.environ | {"LD_PRELOAD": preloaded, "SWIFT_DETERMINISTIC_HASHING": "1"}
        for size in SIZES:
            generate.write(places.DATA, size, ["records"])
        with ThreadPoolExecutor() as pool:
            few, many = pool.map(lambda size: _instructions(program, size, folder, surroundings), SIZES)
    return round((many - few) / (SIZES[1] - SIZES[0]))


def _instructions(program, size, folder, surroundings):
    source, out = generate.path(places.DATA, "records", size), os.path.join(folder, f"{size}.csv")
    export = [program, "export", source, *OUTPUTS["csv"].format(out=out).split(), "--order", "input", "--jobs", "1"]
    callgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}"]
    run = subprocess.run(callgrind + export, env=surroundings, capture_output=True, text=True)
    collected = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not collected:
        sys.exit(f"{' '.join(callgrind + export)}\n{run.stderr}")
    return int(collected[1])


if __name__ == "__main__":
    main()
