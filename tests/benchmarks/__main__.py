"""Run every benchmark beside its peer and print one table: `python -m tests.benchmarks`.

Figures are reported, never asserted: machines differ, ratios in one run less so. A peer that is not installed is
named as not run here.
"""

import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Print a row for each piece of work, as each is done."""
    chosen = sys.argv[1:]
    sys.stdout.write(f"{'work':<58}{'ours':>18}{'peer':>40}{'ratio':>16}\n")
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        if chosen and path.stem.removeprefix("bench_") not in chosen:
            continue
        for work, ours, peer, ratio in import_module(f"tests.benchmarks.{path.stem}").rows():
            sys.stdout.write(f"{work:<58}{ours:>18}{peer:>40}{ratio:>16}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
