"""A file is told to be ours, unaltered and from which entries, or how it is not; hostile files end in a sentence."""

import io
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from pypdf import PdfReader, PdfWriter

from evidence_log.casework.amend_incident import amend_incident
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.compare_bytes import Match
from evidence_log.casework.disclose_document import disclose_document
from evidence_log.casework.erase_record import erase_record
from evidence_log.casework.find_pack import pack_of_file
from evidence_log.casework.make_document import MadeDocument, make_document, save_document, save_sidecar
from evidence_log.casework.make_letter import draft_letter, make_letter
from evidence_log.casework.record_step import record_step
from evidence_log.casework.seal_ledger import seal_ledger
from evidence_log.casework.send_checkpoint import send_checkpoint
from evidence_log.casework.verify_document import VerifiedFile, verify_document
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import EmptyFile, FileExists, FileUnreadable, NoSuchFile, NotAFile
from evidence_log.records.clock import Language
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.letter_wishes import LetterWishes
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.step import StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.records.verification import Verdict
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.casework.media_files import jpeg, written
from tests.conftest import FixedClock
from tests.reports.letters import EXAMPLELAND
from tests.seals.authority import Authority, needs_openssl
from tests.vaults import PASSPHRASE, log, new_vault


class Made(NamedTuple):
    """A vault with one document made from it."""

    vault: Vault
    clock: FixedClock
    folder: Path
    document: MadeDocument

    def verify(self, data: bytes | Path) -> VerifiedFile:
        """Verify a file of these bytes."""
        path = data if isinstance(data, Path) else self.folder / "c.pdf"
        if isinstance(data, bytes):
            path.write_bytes(data)
        return verify_document(self.vault, path, at=self.clock.read(), tell=lambda _: None)

    @property
    def pdf(self) -> bytes:
        """The document as it was handed out."""
        return self.document.data


def make(vault: Vault, clock: FixedClock, to: str | None = None) -> MadeDocument:
    wanted = WantedDocument(edition="police", language=Language.ZH, to=to)
    return make_document(vault, wanted, at=clock.read())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """One for all tests that write nothing more."""
    folder, clock = tmp_path_factory.mktemp("made"), FixedClock()
    with new_vault(folder / "vault", clock).vault as vault:
        log(vault, clock, "他说要到我单位来")
        attach_exhibit(vault, written(folder / "门口.jpg", jpeg()), incident="INC-0001", at=clock.read())
        yield Made(vault, clock, folder, make(vault, clock, to="城东派出所"))


@pytest.fixture
def fresh(tmp_path: Path, clock: FixedClock) -> Iterator[Made]:
    """One of its own."""
    with new_vault(tmp_path / "vault", clock).vault as vault:
        log(vault, clock, "他说要到我单位来")
        yield Made(vault, clock, tmp_path, make(vault, clock))


def outcome(found: VerifiedFile) -> tuple[Verdict, list[str]]:
    return found.verification.verdict, [each.meaning for each in found.verification.discrepancies]


def test_what_was_made_here_is_ours_and_unaltered(made: Made) -> None:
    found = made.verify(made.pdf)

    assert found.document is not None
    document = found.document.filed.document
    assert (found.match, outcome(found)) == (Match.WHOLE, (Verdict.SOUND, []))
    assert (document.to, found.document.exhibits, found.changes) == ("城东派出所", ("EX-0001",), ())
    assert document.pages is not None
    assert [each.name for each in found.verification.checks] == [
        "file",
        "documents",
        "entered",
        "beginning",
        "heads",
        "since",
    ]
    assert found.verification.checks[3].looked_at == document.entries


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_flipped_bit_anywhere_is_found_and_placed(made: Made, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(made.pdf) - 1))
    altered = bytearray(made.pdf)
    altered[place] ^= 1 << data.draw(st.integers(0, 7))

    found = made.verify(bytes(altered))

    assert (found.match, found.bytes, found.first) == (Match.ALTERED, 1, place)
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-altered"])
    assert found.document is not None
    assert found.document.filed.reference == "DOC-0001"


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_cut_short_anywhere_is_known_by_its_beginning(made: Made, data: st.DataObject) -> None:
    left = data.draw(st.integers(1024, len(made.pdf) - 1))

    found = made.verify(made.pdf[:left])

    assert (found.match, found.first, found.bytes) == (Match.CUT, left, len(made.pdf) - left)
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-cut"])


@pytest.mark.parametrize("added", [b"\n", b"%%EOF\n" * 3, bytes(3_000_000)], ids=["a line", "ends", "3 MB"])
def test_what_was_written_on_begins_with_ours(made: Made, added: bytes) -> None:
    found = made.verify(made.pdf + added)

    assert (found.match, found.bytes) == (Match.ADDED, len(added))
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-added"])


def test_another_program_that_comments_in_place_leaves_the_beginning(made: Made) -> None:
    writer = PdfWriter(io.BytesIO(made.pdf), incremental=True)
    writer.add_metadata({"/Keywords": "seen"})
    out = io.BytesIO()
    writer.write(out)

    assert made.verify(out.getvalue()).match is Match.ADDED


def saved_by_pikepdf(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(out)
    return out.getvalue()


def without_a_word_about_itself(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        del document.trailer.Info
        document.save(out)
    return out.getvalue()


def only_its_first_page(pdf: bytes) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_page(PdfReader(io.BytesIO(pdf)).pages[0])
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("save", [saved_by_pikepdf, without_a_word_about_itself, only_its_first_page])
def test_what_another_program_saved_anew_is_known_by_what_it_says(
    made: Made, save: Callable[[bytes], bytes]
) -> None:
    found = made.verify(save(made.pdf))

    assert (found.match, found.named) == (Match.NONE, "DOC-0001")
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-differs"])
    assert found.document is not None


def test_a_pdf_of_somebody_else_is_not_from_here(made: Made) -> None:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(out)

    found = made.verify(out.getvalue())

    assert (found.document, found.case, found.named) == (None, None, None)
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-not-from-here"])


def test_a_document_of_another_case_is_for_its_own_vault(
    made: Made, tmp_path: Path, clock: FixedClock
) -> None:
    with new_vault(tmp_path / "other", clock).vault as other:
        log(other, clock, "另一件事")
        theirs = make(other, clock).data

    found = made.verify(theirs)

    assert outcome(found) == (Verdict.COULD_NOT_LOOK, [])
    assert found.named == "DOC-0001"
    assert found.case is not None
    assert [each.meaning for each in found.verification.notes] == ["document-other-case"]


def locked(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        del document.trailer.Info
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (b"%PDF-1.7\n", "file-not-decodable"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 400, "file-not-decodable"),
        (b"\0" * 10_000, "file-no-document"),
        (jpeg(77, 33), "file-no-document"),
    ],
    ids=["a head alone", "nonsense", "zeros", "a photo"],
)
def test_what_cannot_be_read_is_told_in_a_note(made: Made, data: bytes, note: str) -> None:
    found = made.verify(data)

    assert [each.meaning for each in found.verification.notes] == [note]
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-not-from-here"])


def test_what_is_locked_is_told_in_a_note(made: Made) -> None:
    found = made.verify(locked(made.pdf))

    assert [each.meaning for each in found.verification.notes] == ["file-needs-password"]


def test_a_text_that_names_the_case_is_no_document_for_that(made: Made) -> None:
    number = made.vault.case_file().case_number

    found = made.verify(f"re: your matter {number}, received.".encode())

    assert (found.case, found.document) == (number, None)
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-not-made"])


def test_a_number_nobody_gave_is_told(made: Made) -> None:
    number = made.vault.case_file().case_number

    found = made.verify(f"{number} DOC-0042".encode())

    assert found.named == "DOC-0042"
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-unknown"])


def test_of_several_documents_the_nearest_is_named(fresh: Made) -> None:
    second = make(fresh.vault, fresh.clock).data
    altered = fresh.pdf[:500] + b"\0\0\0" + fresh.pdf[503:]

    found = [fresh.verify(each) for each in (fresh.pdf, second, altered, fresh.pdf + b"x", second[:-9])]

    assert [each.document.filed.reference for each in found if each.document is not None] == [
        "DOC-0001",
        "DOC-0002",
        "DOC-0001",
        "DOC-0001",
        "DOC-0002",
    ]


def test_an_original_that_was_taken_in_is_known_too(made: Made) -> None:
    found = made.verify(jpeg())

    assert found.kept is not None
    assert (found.match, found.kept.reference, found.document) == (Match.WHOLE, "EX-0001", None)
    assert outcome(found) == (Verdict.SOUND, [])


def test_a_file_of_gigabytes_is_only_read(made: Made) -> None:
    path = made.folder / "huge.bin"
    with path.open("wb") as file:
        file.truncate(300_000_000)

    assert outcome(made.verify(path))[0] is Verdict.DISCREPANCIES
    path.unlink()


def test_what_is_no_file_is_refused(made: Made) -> None:
    (made.folder / "empty.pdf").write_bytes(b"")
    os.mkfifo(made.folder / "pipe.pdf")
    (made.folder / "loop.pdf").symlink_to(made.folder / "loop.pdf")

    for name, refusal in (
        ("empty.pdf", EmptyFile),
        ("pipe.pdf", NotAFile),
        ("vault", NotAFile),
        ("not-there.pdf", NoSuchFile),
        ("loop.pdf", FileUnreadable),
        ("a" * 300, FileUnreadable),
    ):
        with pytest.raises(refusal):
            made.verify(made.folder / name)


def test_what_was_written_down_since_is_told_and_documents_and_disclosures_are_not(fresh: Made) -> None:
    vault, clock = fresh.vault, fresh.clock
    make(vault, clock)
    disclose_document(vault, "DOC-0001", to="律师", when=None, by=None, note=None, at=clock.read())
    disclose_document(vault, "DOC-0002", to="妹妹", when=None, by=None, note=None, at=clock.read())
    send_checkpoint(vault, to="妹妹", at=clock.read())
    report = StepWords(kind=StepKind.POLICE_REPORT, exhibit="DOC-0001", to="城东派出所")
    record_step(vault, report, at=clock.read())
    for _ in seal_ledger(vault, ["http://127.0.0.1:9/"], clock=clock):
        pass
    unchanged = fresh.verify(fresh.pdf)

    log(vault, clock, "又来电话", Kind.CALL)
    attach_exhibit(vault, written(fresh.folder / "x.jpg", jpeg()), incident="INC-0002", at=clock.read())
    better = IncidentWords(kind=Kind.CALL, account="他说要到我单位门口来")
    amend_incident(vault, "INC-0001", better, given=["account"], reason="想起来了", at=clock.read())
    withdraw_record(vault, "INC-0002", reason="记错了", at=clock.read())
    record_step(vault, StepWords(kind=StepKind.COMPLAINT, exhibit="DOC-0002"), at=clock.read())
    changed = fresh.verify(fresh.pdf)

    assert (unchanged.changes, outcome(unchanged)) == ((), (Verdict.SOUND, []))
    assert unchanged.document is not None
    assert [each.step.to for each in unchanged.document.handed_over] == ["律师", "城东派出所"]
    assert [(each.act.value, each.references) for each in changed.changes] == [
        ("incident.log", ("INC-0002",)),
        ("incident.amend", ("INC-0001",)),
        ("record.withdraw", ("INC-0002",)),
        ("exhibit.attach", ("EX-0001",)),
        ("step.record", ("STEP-0005",)),
    ]
    assert outcome(changed) == (Verdict.SOUND, [])


def test_a_withdrawn_handing_over_is_not_told(fresh: Made) -> None:
    disclose_document(
        fresh.vault, "DOC-0001", to="律师", when=None, by=None, note=None, at=fresh.clock.read()
    )
    withdraw_record(fresh.vault, "STEP-0001", reason="其实没给", at=fresh.clock.read())

    found = fresh.verify(fresh.pdf)

    assert found.document is not None
    assert (found.document.handed_over, found.changes) == ((), ())


def test_an_erased_document_can_no_longer_be_told(fresh: Made) -> None:
    erase_record(fresh.vault, "DOC-0001", reason="有危险", handed_over=True, at=fresh.clock.read())

    found = fresh.verify(fresh.pdf)

    assert (found.named, found.erased is not None) == ("DOC-0001", True)
    assert outcome(found) == (Verdict.COULD_NOT_LOOK, [])


def test_a_record_rewritten_before_it_is_told_apart_from_the_file(fresh: Made) -> None:
    with fresh.vault._engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("DROP TRIGGER entries_stay")
        driver.execute(
            "UPDATE entries SET data = CAST(replace(CAST(data AS TEXT), 'Asia', 'Asib') AS BLOB) WHERE seq = 1"
        )

    found = fresh.verify(fresh.pdf)

    assert found.match is Match.WHOLE
    assert outcome(found) == (Verdict.DISCREPANCIES, ["document-other-beginning", "checkpoint-differs"])


@pytest.mark.parametrize("plain", [True, False], ids=["text", "pdf"])
def test_a_letter_names_no_case_and_is_known_by_its_number_and_fingerprint(
    fresh: Made, *, plain: bool
) -> None:
    vault, at = fresh.vault, fresh.clock.read()
    wishes = LetterWishes(kind=LetterKind.LENDER_COMPLAINT, language=Language.ZH)
    draft = draft_letter(vault, wishes, pack=pack_of_file(EXAMPLELAND), at=at)
    letter = make_letter(vault, draft, plain=plain, sent=True, at=at).made.data
    anew = letter.replace(b"\n", b"\r\n") if plain else saved_by_pikepdf(letter)

    ours, theirs = fresh.verify(letter), fresh.verify(anew)

    assert (ours.match, outcome(ours)) == (Match.WHOLE, (Verdict.SOUND, []))
    assert ours.document is not None
    assert [each.step.kind for each in ours.document.handed_over] == [StepKind.COMPLAINT]
    assert ours.changes == ()
    assert (theirs.named, outcome(theirs)[1]) == ("DOC-0002", ["document-differs"])


def test_a_vault_from_before_does_not_know_it_and_says_so(fresh: Made) -> None:
    fresh.vault.close()
    shutil.copytree(fresh.folder / "vault", fresh.folder / "copy")
    with open_vault(fresh.folder / "vault", passphrase=PASSPHRASE) as vault:
        later = make(vault, fresh.clock).data
    with open_vault(fresh.folder / "copy", passphrase=PASSPHRASE) as earlier:
        found = fresh._replace(vault=earlier).verify(later)

    assert (found.named, outcome(found)) == ("DOC-0002", (Verdict.DISCREPANCIES, ["document-unknown"]))


@needs_openssl
def test_an_outside_stamp_over_it_is_told(fresh: Made) -> None:
    before = fresh.verify(fresh.pdf).witnessed
    (fresh.folder / "authority").mkdir()
    with Authority(fresh.folder / "authority").open() as authority:
        for _ in seal_ledger(fresh.vault, [authority.address], clock=fresh.clock):
            pass
    make(fresh.vault, fresh.clock)

    stamped = fresh.verify(fresh.pdf).witnessed
    assert before is None
    assert stamped is not None
    assert stamped.entries > fresh.document.receipt.seq
    assert (
        fresh.verify(fresh.vault.read_object(fresh.vault.document("DOC-0002").document.kept)).witnessed
        is None
    )


@pytest.mark.parametrize(
    "name", ["材料 1.pdf", "a\\b.pdf", "a\nb.pdf"], ids=["a name", "a backslash", "two lines"]
)
def test_the_sidecar_is_what_sha256sum_reads(made: Made, tmp_path: Path, name: str) -> None:
    save_document(made.document, tmp_path / name)
    sidecar = save_sidecar(made.document, tmp_path / name)
    check = ["sha256sum", "--strict", "-c", sidecar.name]

    whole = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True)
    (tmp_path / name).write_bytes(made.pdf + b"x")
    other = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True)

    assert (whole.returncode, other.returncode) == (0, 1)
    with pytest.raises(FileExists):
        save_sidecar(made.document, tmp_path / name)
