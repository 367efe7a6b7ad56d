"""The line of every key is found, however the file is written."""

import tomllib

import pytest

from evidence_log.rules.lines import Path, lines_of, nearest_line
from tests.rules.worked_cases import SAMPLES

WRITTEN = '''# a comment with [brackets] and "quotes
a = 1
"b c".d = 'x # no comment'
e = """two
lines with ] and }"""
f = [1, { g = 2,
h = [
  "]",   # ]
  3 ] } ]
[t.u]
v = 2026-01-01 08:00:00
[[w]]
x = 1
[[w]]
x = 2
[w.y]
z = true
[[w.q]]
r = 'last'
'''

AT: dict[Path, int] = {
    ("a",): 2,
    ("b c", "d"): 3,
    ("e",): 4,
    ("f",): 6,
    ("f", 1, "g"): 6,
    ("f", 1, "h"): 7,
    ("f", 1, "h", 1): 9,
    ("t", "u", "v"): 11,
    ("w", 0): 12,
    ("w", 1, "x"): 15,
    ("w", 1, "y", "z"): 17,
    ("w", 1, "q", 0, "r"): 19,
}


@pytest.mark.parametrize(("path", "line"), AT.items(), ids=[str(each) for each in AT])
def test_a_key_stands_on_its_line(path: Path, line: int) -> None:
    assert lines_of(WRITTEN)[path] == line


def test_what_has_no_line_is_looked_for_further_out() -> None:
    assert nearest_line(lines_of(WRITTEN), ("w", 1, "missing", 3)) == 14
    assert nearest_line(lines_of(WRITTEN), ("missing",)) == 1


def paths(written: object, path: Path = ()) -> set[Path]:
    """Every path of what the standard reader read."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(written, dict):
        inner = list(written.items())
    elif isinstance(written, list):
        inner = list(enumerate(written))
    return {(*path, key) for key, _ in inner}.union(*(paths(each, (*path, key)) for key, each in inner))


def test_every_key_of_the_sample_has_a_line() -> None:
    text = (SAMPLES / "exampleland.toml").read_text(encoding="utf-8")

    assert paths(tomllib.loads(text)) <= set(lines_of(text))
