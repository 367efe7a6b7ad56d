"""Signing: what is kept is the signed file, and what cannot be signed as asked enters nothing."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from evidence_log.casework.make_document import MadeDocument, make_document
from evidence_log.casework.sign_document import LARGEST_FILE, Signing, read_signing
from evidence_log.casework.verify_vault import verification, verify_vault
from evidence_log.errors import (
    CertificateExpired,
    CertificateNotYetValid,
    FileUnreadable,
    NoSuchFile,
    NotAFile,
    NotAnAuthority,
    NotASigningFile,
    NotStamped,
    Refusal,
    SelfMadeCertificate,
    SigningFileTooLarge,
    StampUnfit,
    WrongSigningPassphrase,
)
from evidence_log.records.clock import Language
from evidence_log.records.document import Signed
from evidence_log.records.verification import Verdict
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests import people
from tests.conftest import FixedClock
from tests.reports.extract import as_shown, everything_in
from tests.reports.signatures import by_pyhanko
from tests.reports.signers import BEGINS, ENDS, PASSPHRASE as SIGNS_WITH, authority, by_curve, by_rsa, certify
from tests.seals.authority import Authority, needs_openssl
from tests.seals.conftest import authority as stamps  # noqa: F401 -- a fixture
from tests.seals.test_ask import without_certificate
from tests.vaults import PASSPHRASE, log, new_vault

WANTED = WantedDocument(edition="police", language=Language.ZH)


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    made = new_vault(tmp_path / "vault", clock).vault
    log(made, clock, "又打来电话")
    return made


@pytest.fixture
def p12(tmp_path: Path) -> Path:
    path = tmp_path / "mine.p12"
    path.write_bytes(by_curve().p12(authority().below, authority().root))
    return path


@pytest.fixture
def signing_in(vault: Vault, clock: FixedClock, p12: Path) -> tuple[Vault, FixedClock, Path]:
    return vault, clock, p12


def signing(p12: Path, stamped_by: str | None = None) -> Signing:
    return read_signing(p12, lambda: SIGNS_WITH, authority=stamped_by)


def make(vault: Vault, clock: FixedClock, by: Signing) -> MadeDocument:
    return make_document(vault, WANTED, at=clock.read(), signing=by)


def refused(vault: Vault, clock: FixedClock, by: Callable[[], Signing], refusal: type[Refusal]) -> Refusal:
    """It is refused, and nothing is entered or kept."""
    before = vault.case_file().head
    objects = sorted((vault.folder / "objects").rglob("*"))
    with pytest.raises(refusal) as raised:
        make(vault, clock, by())

    assert vault.case_file().head == before
    assert sorted((vault.folder / "objects").rglob("*")) == objects
    assert SIGNS_WITH not in str(raised.value.values)
    return raised.value


def test_what_is_kept_is_the_signed_file(vault: Vault, clock: FixedClock, p12: Path) -> None:
    made = make(vault, clock, signing(p12))
    (filed,) = vault.case_file().documents
    found = by_pyhanko(made.data, Language.ZH)

    assert found.bottom_line
    assert found.signer_reported_dt is not None
    assert found.signer_reported_dt.isoformat() == filed.document.made_at
    assert vault.read_object(filed.document.kept) == made.data
    assert filed.document.signed == made.signed == signing(p12).signed
    assert (
        verification(verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=True)).verdict
        is Verdict.SOUND
    )


def test_a_document_without_a_certificate_is_signed_by_nobody(vault: Vault, clock: FixedClock) -> None:
    made = make_document(vault, WANTED, at=clock.read())
    (filed,) = vault.case_file().documents

    assert made.signed is None
    assert filed.document.signed is None
    assert b"/ByteRange" not in made.data


def test_a_redacted_copy_is_signed_by_nobody(vault: Vault, clock: FixedClock, p12: Path) -> None:
    """The certificate would tell what the copy does not."""
    wanted = replace(WANTED, redact=(Redaction.NAMES,))
    made = make_document(vault, wanted, at=clock.read(), signing=signing(p12))

    assert made.copy is not None
    assert made.copy.signed is None
    assert people.COMPLAINANT_ZH not in everything_in(made.copy.data)
    assert (b"/ByteRange" in made.data, b"/ByteRange" in made.copy.data) == (True, False)


def test_neither_key_nor_passphrase_is_in_the_vault_or_the_document(
    vault: Vault, clock: FixedClock, p12: Path
) -> None:
    made = make(vault, clock, signing(p12))
    key = signing(p12)._signer.key

    for data in (made.data, *(each.read_bytes() for each in vault.folder.rglob("*") if each.is_file())):
        assert key not in data
        assert SIGNS_WITH.encode() not in data


@needs_openssl
def test_a_stamp_stands_in_the_file_and_in_the_record(
    vault: Vault,
    clock: FixedClock,
    p12: Path,
    stamps: Authority,  # noqa: F811 -- the fixture
) -> None:
    made = make(vault, clock, signing(p12, stamps.address))
    found = by_pyhanko(made.data, Language.ZH, stamped_by=stamps.folder / "ca.pem")

    assert len(stamps.received) == 1
    assert found.bottom_line
    assert found.timestamp_validity is not None
    assert found.timestamp_validity.trusted
    assert made.signed is not None
    assert made.signed.stamped_at is not None
    assert vault.case_file().documents[0].document.signed == made.signed


@needs_openssl
def test_who_writes_while_an_authority_is_asked_need_not_wait_and_stands_in_the_document(
    vault: Vault,
    clock: FixedClock,
    p12: Path,
    stamps: Authority,  # noqa: F811 -- the fixture
) -> None:
    wrote: list[str] = []

    def written_meanwhile(question: bytes) -> bytes:
        if not wrote:
            with open_vault(vault.folder, passphrase=PASSPHRASE) as other:
                wrote.append(log(other, clock, "他在等的时候又打来"))
        return question

    stamps.question = written_meanwhile
    made = make(vault, clock, signing(p12, stamps.address))

    assert len(stamps.received) == 2
    assert by_pyhanko(made.data, Language.ZH, stamped_by=stamps.folder / "ca.pem").bottom_line
    assert vault.document("DOC-0001").document.entries == vault.incident(wrote[0]).seq + 1
    assert "他在等的时候又打来" in "".join("".join(page) for page in as_shown(made.data))


@needs_openssl
def test_the_authority_hears_a_hash_and_nothing_of_the_person(
    vault: Vault,
    clock: FixedClock,
    p12: Path,
    stamps: Authority,  # noqa: F811 -- the fixture
) -> None:
    make(vault, clock, signing(p12, stamps.address))

    assert len(stamps.received[0]) < 80
    assert people.COMPLAINANT_ZH.encode() not in stamps.received[0]


def other_digest(question: bytes) -> bytes:
    place = question.index(bytes.fromhex("0420")) + 2
    return question[:place] + bytes(32) + question[place + 32 :]


def last_bit(answer: bytes) -> bytes:
    return answer[:-1] + bytes((answer[-1] ^ 1,))


@needs_openssl
@pytest.mark.parametrize(
    ("twist", "refusal"),
    [
        ({"answer": last_bit}, StampUnfit),
        ({"question": other_digest}, StampUnfit),
        ({"answer": lambda _: b"<html>hello</html>"}, StampUnfit),
        ({"answer": lambda _: b""}, StampUnfit),
        ({"answer": without_certificate}, StampUnfit),
        ({"answer": lambda answer: answer + bytes(20_000)}, StampUnfit),
        ({"status": 500}, NotStamped),
        ({"answer": lambda _: bytes(2 << 20)}, NotStamped),
    ],
    ids=[
        "a flipped bit",
        "of something else",
        "a page",
        "empty",
        "no certificate",
        "padded",
        "an error",
        "endless",
    ],
)
def test_a_wrong_answer_signs_nothing(
    signing_in: tuple[Vault, FixedClock, Path],
    stamps: Authority,  # noqa: F811 -- the fixture
    twist: dict[str, object],
    refusal: type[Refusal],
) -> None:
    vault, clock, p12 = signing_in
    for name, value in twist.items():
        setattr(stamps, name, value)

    said = refused(vault, clock, lambda: signing(p12, stamps.address), refusal)
    assert said.values == {"host": "127.0.0.1"}


def test_an_authority_that_is_not_there_signs_nothing(vault: Vault, clock: FixedClock, p12: Path) -> None:
    refused(vault, clock, lambda: signing(p12, "http://127.0.0.1:9/"), NotStamped)


def test_an_address_that_is_none_is_refused_before_the_file_is_read(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    refused(vault, clock, lambda: signing(tmp_path / "absent", "ftp://127.0.0.1/"), NotAnAuthority)


def test_a_certificate_of_another_time_signs_nothing(vault: Vault, clock: FixedClock, p12: Path) -> None:
    clock.wall = BEGINS - timedelta(days=1)
    refused(vault, clock, lambda: signing(p12), CertificateNotYetValid)
    clock.wall = ENDS + timedelta(days=1)
    refused(vault, clock, lambda: signing(p12), CertificateExpired)


def folder(path: Path) -> None:
    path.mkdir()


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)


@pytest.mark.parametrize(
    ("put", "refusal"),
    [
        (lambda _: None, NoSuchFile),
        (folder, NotAFile),
        (huge, SigningFileTooLarge),
        (lambda path: path.touch(), NotASigningFile),
        (lambda path: path.write_bytes(by_rsa().p12(passphrase="another")), WrongSigningPassphrase),
        (lambda path: path.write_bytes(certify(people.COMPLAINANT_ZH).p12()), SelfMadeCertificate),
    ],
    ids=["absent", "a folder", "huge", "empty", "another passphrase", "self-made"],
)
def test_a_file_that_does_not_sign_enters_nothing(
    vault: Vault, clock: FixedClock, tmp_path: Path, put: Callable[[Path], object], refusal: type[Refusal]
) -> None:
    path = tmp_path / "other.p12"
    put(path)

    refused(vault, clock, lambda: signing(path), refusal)


def test_a_path_that_cannot_be_one_is_refused() -> None:
    with pytest.raises(FileUnreadable):
        signing(Path("a\x00b"))


def test_a_file_without_a_passphrase_asks_for_none(tmp_path: Path) -> None:
    path = tmp_path / "open.p12"
    path.write_bytes(by_curve().p12(passphrase=""))

    def asked() -> str:
        raise AssertionError

    assert read_signing(path, asked).signed == Signed(
        signer=people.COMPLAINANT_ZH,
        issuer="Invented Signing CA",
        certificate_sha256=read_signing(path, asked).signed.certificate_sha256,
    )
