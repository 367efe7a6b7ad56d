"""Attaching: the original is kept bit for bit and entered before anything looks inside it."""

from pathlib import Path

import pytest

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.show_record import save_original, show_record
from evidence_log.errors import FileExists, NotAnIncident, NothingToSave, UnknownReference
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import CustodyAct, DerivativePurpose, MediaState
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, jpeg, written
from tests.conftest import FixedClock
from tests.vaults import log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "有人上门")
    return vault


def attach(vault: Vault, clock: FixedClock, source: Path) -> FiledExhibit:
    """Attach to the only incident."""
    return attach_exhibit(vault, source, incident="INC-0001", at=clock.read()).exhibit


def test_a_photo_comes_back_bit_for_bit(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    source = written(tmp_path / "door.jpg", jpeg())
    attach(vault, clock, source)
    save_original(vault, "EX-0001", tmp_path / "back.jpg")

    assert (tmp_path / "back.jpg").read_bytes() == source.read_bytes()


def test_a_saved_original_never_goes_over_a_file(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    source = written(tmp_path / "door.jpg", jpeg())
    attach(vault, clock, source)
    other = written(tmp_path / "other.jpg", b"mine")

    with pytest.raises(FileExists):
        save_original(vault, "EX-0001", other)
    assert other.read_bytes() == b"mine"


def test_a_photo_has_a_preview_and_a_recording_an_envelope(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    photo = attach(vault, clock, written(tmp_path / "door.jpg", jpeg()))
    call = attach(vault, clock, written(tmp_path / "call.amr", amr()))

    assert photo.derivative(DerivativePurpose.PREVIEW) is not None
    assert call.derivative(DerivativePurpose.ENVELOPE) is not None
    assert call.examination is not None
    assert call.examination.duration_ms is not None
    assert abs(call.examination.duration_ms - 3000) <= 40


FILES = {
    "an empty file": ("empty.jpg", b"", MediaState.UNSUPPORTED),
    "a letter without a page": ("letter.pdf", b"%PDF-1.4\n", MediaState.CORRUPT),
    "a wrong name": ("words.jpg", "只是文字".encode(), MediaState.OK),
    "a cut photo": ("half.jpg", jpeg()[:9000], MediaState.TRUNCATED),
    "garbage": ("head.jpg", b"\xff\xd8\xff\xe0" + b"x" * 500, MediaState.CORRUPT),
    "a cut recording": ("cut.amr", amr()[:-3], MediaState.TRUNCATED),
}


@pytest.mark.parametrize("what", FILES)
def test_whatever_it_is_it_is_kept_and_described(
    vault: Vault, clock: FixedClock, tmp_path: Path, what: str
) -> None:
    name, data, state = FILES[what]
    exhibit = attach(vault, clock, written(tmp_path / name, data))

    assert exhibit.state is state
    assert vault.read_object(exhibit.exhibit.original) == data


@pytest.mark.parametrize(
    "name", ["=cmd().jpg", "<b>.jpg", "a\u202egpj.exe", "名字 with blanks.jpg", "-rf.jpg"]
)
def test_hostile_file_names_are_kept_as_they_are(
    vault: Vault, clock: FixedClock, tmp_path: Path, name: str
) -> None:
    exhibit = attach(vault, clock, written(tmp_path / name, jpeg()))

    assert exhibit.exhibit.source_name == name


def test_taking_in_and_copying_are_noted_as_custody(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    exhibit = attach(vault, clock, written(tmp_path / "door.jpg", jpeg()))

    assert [each.event.act for each in exhibit.custody] == [CustodyAct.ACQUIRED, CustodyAct.DERIVED]


def test_files_go_to_incidents_that_exist(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    source = written(tmp_path / "door.jpg", jpeg())

    with pytest.raises(UnknownReference) as refused:
        attach_exhibit(vault, source, incident="INC-0002", at=clock.read())
    assert refused.value.values["nearest"] == "INC-0001"
    with pytest.raises(NotAnIncident):
        attach_exhibit(vault, source, incident="EX-0001", at=clock.read())


def test_an_incident_has_no_bytes_of_its_own(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(NothingToSave):
        save_original(vault, "INC-0001", tmp_path / "x")
    with pytest.raises(UnknownReference):
        show_record(vault, "what")
