"""The recovery sheet: one page, both languages, at the place that was named and nowhere else."""

import io
import re
import stat
import sys
from pathlib import Path

import pypdf
import pytest

from evidence_log.casework.init_vault import init_vault
from evidence_log.casework.print_recovery_sheet import print_recovery_sheet
from evidence_log.casework.use_recovery import read_recovery
from evidence_log.errors import FileExists, NoRecovery, NotWritable
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.reports.recovery_sheet import recovery_sheet
from evidence_log.vault import age
from evidence_log.vault.create import NewVault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, new_vault


@pytest.fixture
def new(tmp_path: Path, clock: FixedClock) -> NewVault:
    return new_vault(tmp_path / "vault", clock)


def text_of(data: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert len(reader.pages) == 1
    return reader.pages[0].extract_text()


def test_both_spellings_on_it_open_the_vault(new: NewVault, clock: FixedClock, tmp_path: Path) -> None:
    print_recovery_sheet(new.vault, tmp_path / "sheet.pdf", at=clock.read())
    said = text_of((tmp_path / "sheet.pdf").read_bytes())
    exact = re.findall(r"AGE-SECRET-KEY-1[A-Z0-9]{58}", said)
    head = said.index("AGE-SECRET-KEY-1")
    grouped = said[head : said.index("第一行")]

    assert exact == [new.recovery_identity]
    assert read_recovery(grouped) == age.read_identity(new.recovery_identity)
    assert new.vault.manifest.vault_id in said
    for words in ("不要拍照", "Do not photograph", "recovery use", "recovery make --replace"):
        assert words in said


def test_it_is_private_and_never_goes_over_a_file(new: NewVault, clock: FixedClock, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    print_recovery_sheet(new.vault, sheet, at=clock.read())
    written = sheet.read_bytes()
    with pytest.raises(FileExists):
        print_recovery_sheet(new.vault, sheet, at=clock.read())
    with pytest.raises(NotWritable):
        print_recovery_sheet(new.vault, tmp_path / "nowhere" / "sheet.pdf", at=clock.read())

    assert sheet.read_bytes() == written
    if sys.platform != "win32":
        assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    assert not list((tmp_path / "vault").rglob("*.pdf"))


def test_a_vault_without_a_recovery_identity_has_no_sheet(tmp_path: Path, clock: FixedClock) -> None:
    case = Case(zone="Asia/Shanghai", jurisdiction=Jurisdiction.CN)
    folder = tmp_path / "vault"
    new = init_vault(folder, passphrase=PASSPHRASE, case=case, at=clock.read(), with_recovery=False)
    with new.vault as vault, pytest.raises(NoRecovery):
        print_recovery_sheet(vault, tmp_path / "sheet.pdf", at=clock.read())

    assert not (tmp_path / "sheet.pdf").exists()


def test_the_same_line_gives_the_same_bytes_and_the_line_is_not_in_the_open() -> None:
    line = age.identity_text(bytes(range(32)))
    sheets = {recovery_sheet(line, vault_id="0" * 32, made_at="2026-11-23T22:46:00+08:00") for _ in range(2)}

    assert len(sheets) == 1
    assert line.encode() not in sheets.pop()
