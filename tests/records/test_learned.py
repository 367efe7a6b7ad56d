"""Two threads that read something of a kind for the first time: neither ends the process."""

import ast
import subprocess
import sys

import pytest

from tests.test_house import PACKAGE, ROOT

# What msgspec is called by where it may have to learn a class.
READERS = {"convert", "decode", "Decoder"}
FOUR_AT_A_TIME = """
import sys, threading, tomllib, msgspec
from importlib.resources import files
from evidence_log.records.learned import learned
from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.lines import lines_of
from evidence_log.rules.read_pack import _fold_checks
sys.setswitchinterval(1e-6)
text = files("evidence_log.rules").joinpath("packs/{name}.toml").read_text(encoding="utf-8")
written = tomllib.loads(text)
_fold_checks(written, "", lines_of(text))
started, packs = threading.Barrier(4), []
def read():
    started.wait()
    packs.append(msgspec.convert(written, learned(RulePack)))
threads = [threading.Thread(target=read) for _ in range(4)]
for each in threads: each.start()
for each in threads: each.join()
assert len(packs) == 4 and all(each == packs[0] for each in packs)
"""


@pytest.mark.parametrize("name", ["cn", "in", "uk", "us"])
def test_four_threads_read_a_pack_for_the_first_time(name: str) -> None:
    program = FOUR_AT_A_TIME.format(name=name)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_read_by_msgspec_was_learned_first() -> None:
    read = [
        (path, call)
        for path in sorted(PACKAGE.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and of_msgspec(call)
    ]
    unlearned = [f"{path.relative_to(ROOT)}:{call.lineno}" for path, call in read if not is_learned(call)]

    assert len(read) > 15
    assert unlearned == []


def of_msgspec(call: ast.Call) -> bool:
    """Whether it reads something as a class."""
    called = ast.unparse(call.func)
    asked = len(call.args) > (0 if called.endswith("Decoder") else 1)
    return (
        called.startswith("msgspec.")
        and called.rpartition(".")[2] in READERS
        and (asked or any(each.arg == "type" for each in call.keywords))
    )


def is_learned(call: ast.Call) -> bool:
    """Whether the class goes through `learned`, or this is `learned` itself."""
    kinds = [each.value for each in call.keywords if each.arg == "type"] or call.args[-1:]
    asked = ast.unparse(kinds[0])
    return asked.startswith("learned(") or asked == "kind"
