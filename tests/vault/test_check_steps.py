"""The steps of verify in the code, in the catalogs and on the page are the same; parts of the files come in turn."""

import re
from pathlib import Path

import pytest

from evidence_log.i18n.catalog.meanings import TEXTS as MEANINGS
from evidence_log.i18n.catalog.verify import TEXTS
from evidence_log.vault.check import _STEPS
from evidence_log.vault.check_steps import ANYWHERE, FILE_STEPS, STEPS, Step

ROOT = Path(__file__).parents[2]
_LEDGER = (ROOT / "docs" / "formats" / "ledger.md").read_text(encoding="utf-8")
PAGE = _LEDGER.partition("## Verification")[2]
FILE_PAGE = _LEDGER.partition("## Files")[2].partition("## Verification")[0]
BOTH = pytest.mark.parametrize(
    ("page", "steps"), [(PAGE, STEPS), (FILE_PAGE, FILE_STEPS)], ids=["vault", "file"]
)
TOLD = {each for step in (*STEPS, *FILE_STEPS) for each in step.discrepancies} | set(ANYWHERE)
NOTES = {note for step in (*STEPS, *FILE_STEPS) for note in step.notes}


@BOTH
def test_the_page_has_the_steps_of_the_code_in_their_order(page: str, steps: tuple[Step, ...]) -> None:
    rows = re.findall(r"^\| ([0-9]+) \| `([a-z]+)` \| [^|]+ \|$", page, re.MULTILINE)

    assert rows == [(str(step.number), step.name) for step in steps]
    assert [int(number) for number, _ in rows] == sorted(int(number) for number, _ in rows)


@BOTH
def test_the_page_has_every_discrepancy_with_what_it_can_and_cannot_mean(
    page: str, steps: tuple[Step, ...]
) -> None:
    rows = re.findall(r"^\| ([0-9]+|any) \| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    found = {(str(step.number), each) for step in steps for each in step.discrepancies}

    anywhere = {("any", "folder-unreadable")} if steps is STEPS else set()
    assert {(number, meaning) for number, meaning, _, _ in rows} == found | anywhere
    for _, meaning, can, cannot in rows:
        assert (MEANINGS[f"{meaning}.can"].en, MEANINGS[f"{meaning}.cannot"].en) == (can, cannot)


@BOTH
def test_the_page_has_every_note(page: str, steps: tuple[Step, ...]) -> None:
    rows = re.findall(r"^\| ([0-9]+) \| `([a-z-]+)` \| ([^|]+) \|$", page, re.MULTILINE)
    notes = {(str(step.number), note) for step in steps for note in step.notes}

    assert {(number, note) for number, note, _ in rows if "-" in note} == notes


def test_the_catalogs_know_every_step_and_everything_it_finds() -> None:
    names = {f"step.{step.name}" for step in (*STEPS, *FILE_STEPS)}

    assert names | NOTES | TOLD <= TEXTS.keys()
    assert MEANINGS.keys() == {f"{each}.{way}" for each in TOLD for way in ("can", "cannot")}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "evidence_log" / "vault").glob("check*.py")), ids=lambda p: p.stem
)
def test_no_step_finds_what_is_not_in_the_table(path: Path) -> None:
    """Every string in these files that the catalog of verify knows as a finding is in the table."""
    findings = {
        key
        for key in TEXTS
        if "-" in key and not key.startswith(("step.", "verdict.", "sound.", "since.", "file."))
    }
    spoken = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', path.read_text(encoding="utf-8")))

    assert spoken & findings <= TOLD | NOTES


def test_the_steps_inside_a_vault_are_taken_in_order() -> None:
    numbers = [number for number, _ in _STEPS]

    assert numbers == sorted(numbers)
    assert set(numbers) == {step.number for step in STEPS} - {1, 2}
