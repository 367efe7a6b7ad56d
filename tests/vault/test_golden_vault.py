"""A vault of each released format, and of an earlier layout, is read word by word, verifies, and is gone on with."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from evidence_log.casework.verify_vault import verify_vault
from evidence_log.ledger.bodies import DECODERS
from evidence_log.records.verification import Check, Remark
from evidence_log.vault.manifest import FORMAT
from evidence_log.vault.open import open_vault
from evidence_log.vault.shelf import Shelf
from tests.conftest import FixedClock
from tests.vault.golden_vault import FOLDER, told
from tests.vaults import PASSPHRASE, log

# Kinds that came after format 1 was released: its vault is never made again.
LATER = {
    "annotation",
    "extracted-text",
    "party",
    "party-change",
    "attribution",
    "attribution-ended",
    "debt",
    "debt-change",
    "circumstance-answer",
}
# `layout-4.zip` was written by the program of the time before debts: steps of version 2, a case of version 1, a party.
RELEASED = sorted(FOLDER.glob("*.zip"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A released vault, unpacked."""
    released: Path = request.param
    target = tmp_path / released.stem
    with zipfile.ZipFile(released) as archive:
        archive.extractall(target)
    return target


def expected(folder: Path) -> list[dict[str, Any]]:
    """What it told when it was made."""
    lines = (FOLDER / f"{folder.name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def of_its_time(told: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    """What is told today without the fields nobody knew then; those hold nothing."""
    record, known = told["record"], then["record"]
    if record is None or known is None:
        return told
    assert not any(value for name, value in record.items() if name not in known)
    return told | {"record": {name: value for name, value in record.items() if name in known}}


def test_there_is_one_of_the_format_that_is_written_today() -> None:
    assert f"format-{FORMAT}" in [path.stem for path in RELEASED]


def test_it_holds_a_record_of_every_kind_of_its_time() -> None:
    lines = (FOLDER / "format-1.jsonl").read_text(encoding="utf-8").splitlines()

    kinds = {json.loads(line)["kind"] for line in lines} - {""}
    assert kinds == {kind for kind, version in DECODERS if version == 1} - LATER


def test_it_tells_what_it_told_when_it_was_made(folder: Path) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        now, then = told(vault), expected(folder)
    assert [of_its_time(*each) for each in zip(now, then, strict=True)] == then


def test_it_verifies_and_what_waits_still_waits(folder: Path) -> None:
    seen = list(verify_vault(folder, passphrase=PASSPHRASE, read_data=True))

    assert [each.meaning for each in seen if isinstance(each, Remark)] == ["captures-wait"]
    assert all(isinstance(each, (Check, Remark)) for each in seen)


def test_it_is_gone_on_with_in_its_own_series_of_numbers(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        before = {each.reference for each in vault.incidents(withdrawn=True)}
        reference = log(vault, clock, "多年以后")

        assert reference not in before
        assert reference.endswith("-0002")
        assert len(vault.find("横幅").found) == 1
        assert vault.find("多年").found[0].incident.reference == reference
    assert all(
        isinstance(each, (Check, Remark))
        for each in verify_vault(folder, passphrase=PASSPHRASE, read_data=True)
    )


def test_steps_of_the_time_before_debts_say_nothing_of_what_nobody_asked(tmp_path: Path) -> None:
    with zipfile.ZipFile(FOLDER / "layout-4.zip") as archive:
        archive.extractall(tmp_path / "layout-4")
    with open_vault(tmp_path / "layout-4", passphrase=PASSPHRASE) as vault:
        with vault._engine.connect() as connection:
            versions = {body.version for _, body in Shelf(connection).filed() if body.kind == "step"}
        steps = vault.case_file().steps

    assert versions == {2}
    assert {(each.step.written, each.step.aware, each.step.debts, each.step.not_by) for each in steps} == {
        (None, None, (), ())
    }
