"""A hundred and fifty mutants with the tests; ten thousand by `python -m tests.media.fuzz`."""

import subprocess
import sys
from pathlib import Path

COUNT, SEED = 150, 20_261_124
TOO_MUCH_MEMORY = 1


def test_mutants_of_every_kind_get_an_answer_within_bounds_and_print_nothing() -> None:
    """In a process of its own: it measures the largest of its children."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.media.fuzz", str(COUNT), str(SEED)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    # How long each took is told there; a machine that is busy with other tests is no measure.
    assert done.returncode != TOO_MUCH_MEMORY, done.stdout
    assert done.stderr == ""
    assert done.stdout.startswith(f"{COUNT} mutants")
    assert len(done.stdout.splitlines()) == 3
