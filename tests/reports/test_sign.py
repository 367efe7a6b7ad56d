"""Signed documents: accepted by two programs of others, broken by one bit, and otherwise the document as it was."""

import io
import re
import subprocess
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation.status import SignatureCoverageLevel

from evidence_log.i18n.texts import Texts
from evidence_log.ledger.stamp import stamp_request
from evidence_log.records.clock import Language
from evidence_log.records.document import Signed
from evidence_log.reports.edition import EDITIONS, edition_named
from evidence_log.reports.paper.lines import hash_groups
from evidence_log.reports.sign import sign
from tests import people
from tests.needs import needs
from tests.reports.extract import by_pdfium, by_poppler, by_pypdf
from tests.reports.rendering import render_sample
from tests.reports.sample_case import MADE_AT
from tests.reports.signatures import (
    BY,
    accepted_by_pdfsig,
    accepted_by_pyhanko,
    by_pdfsig,
    by_pyhanko,
    signer_of,
    unsigned,
)
from tests.reports.signers import authority, certify
from tests.reports.tagged import Led, read_tags
from tests.seals.authority import Authority, needs_openssl

BOTH = pytest.mark.parametrize("language", list(Language))
FLIPPED = 40


@cache
def before_and_after(language: Language) -> tuple[bytes, bytes]:
    """The document and what signing makes of it: an RSA key in English, an elliptic curve in Chinese."""
    signer = signer_of(BY[language]())
    data = unsigned(language, signer)
    return data, sign(data, signer, made_at=MADE_AT[language], language=language)


def flipped(data: bytes) -> list[bytes]:
    """The file with one bit turned over, at places all over what is signed."""
    start, end = _hole(data)
    everywhere = range(17, len(data), len(data) // FLIPPED)
    places = [place for place in everywhere if not start <= place < end]
    places += [0, start - 1, end, len(data) - 1]
    return [data[:place] + bytes((data[place] ^ 1,)) + data[place + 1 :] for place in places]


def _hole(data: bytes) -> tuple[int, int]:
    """Where the signature itself stands."""
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", data)
    assert found is not None
    first, second, rest = (int(each) for each in found.groups())
    assert second + rest == len(data)
    return first, second


@BOTH
def test_the_file_begins_with_the_document_as_it_was(language: Language) -> None:
    before, after = before_and_after(language)

    assert after.startswith(before)
    assert len(after) - len(before) < 20_000


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_has_room_for_one(edition: str) -> None:
    (language, *_) = edition_named(edition).languages
    signer = signer_of(BY[language]())
    data = unsigned(language, signer, edition=edition)

    assert accepted_by_pyhanko(sign(data, signer, made_at=MADE_AT[language], language=language), language)


@BOTH
def test_pyhanko_accepts_it_for_the_whole_file(language: Language) -> None:
    found = by_pyhanko(before_and_after(language)[1], language)

    assert found.bottom_line
    assert found.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert found.modification_level is ModificationLevel.NONE
    assert found.md_algorithm == "sha256"
    assert found.signer_reported_dt is not None
    assert found.signer_reported_dt.isoformat() == MADE_AT[language]


@needs("pdfsig")
@BOTH
def test_pdfsig_accepts_it_for_the_whole_file(language: Language, tmp_path: Path) -> None:
    said = by_pdfsig(before_and_after(language)[1], tmp_path)

    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "Signature Type: ETSI.CAdES.detached" in said
    assert "Signing Hash Algorithm: SHA-256" in said
    assert (people.COMPLAINANT_EN if language is Language.EN else people.COMPLAINANT_ZH) in said
    assert said.count("Signature #") == 1


@needs("pdfsig")
@BOTH
def test_both_see_one_flipped_bit_wherever_it_is(language: Language, tmp_path: Path) -> None:
    for data in flipped(before_and_after(language)[1]):
        assert not accepted_by_pyhanko(data, language)
        assert not accepted_by_pdfsig(data, tmp_path)


@needs("pdfsig")
@BOTH
def test_both_see_what_was_appended(language: Language, tmp_path: Path) -> None:
    data = before_and_after(language)[1] + b"\n% more\n%%EOF\n"

    assert not accepted_by_pyhanko(data, language)
    assert not accepted_by_pdfsig(data, tmp_path)


@needs("qpdf")
@BOTH
def test_qpdf_finds_nothing_to_repair(language: Language, tmp_path: Path) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(before_and_after(language)[1])
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
    assert "No syntax or stream encoding errors" in done.stdout


@BOTH
def test_every_word_of_the_document_comes_back_as_before(language: Language) -> None:
    before, after = before_and_after(language)

    assert by_pypdf(after) == by_pypdf(before)
    assert by_pdfium(after) == by_pdfium(before)


@needs("pdftotext")
@BOTH
def test_pdftotext_finds_the_words_of_the_signature_besides(language: Language, tmp_path: Path) -> None:
    before, after = (by_poppler(each, tmp_path) for each in before_and_after(language))
    signed = signer_of(BY[language]()).signed
    ((was, now),) = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    added = now.removeprefix(was)

    assert now == was + added
    assert len(added.splitlines()) == 4
    for words in (signed.signer, signed.issuer, hash_groups(signed.certificate_sha256)):
        assert words in added


@BOTH
def test_nothing_but_the_signature_is_new(language: Language) -> None:
    before, after = (pikepdf.open(io.BytesIO(each)) for each in before_and_after(language))

    assert set(after.Root.keys()) - set(before.Root.keys()) == {"/AcroForm", "/Extensions"}
    assert "/NeedAppearances" not in after.Root.AcroForm
    assert "/XFA" not in after.Root.AcroForm
    assert len(after.Root.AcroForm.Fields) == 1
    assert {key: str(value) for key, value in before.docinfo.items()} == {
        key: str(value) for key, value in after.docinfo.items()
    }
    assert before.trailer.ID[0] == after.trailer.ID[0]
    assert after.pdf_version == before.pdf_version
    assert [page.Contents.objgen for page in before.pages] == [page.Contents.objgen for page in after.pages]


@BOTH
def test_what_is_to_be_seen_is_drawn_in_the_fonts_of_the_document(language: Language) -> None:
    before, after = (pikepdf.open(io.BytesIO(each)) for each in before_and_after(language))
    (widget,) = after.Root.AcroForm.Fields
    seen = widget.AP.N
    fonts = [
        each
        for each in after.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
    ]

    assert list(widget.AP.keys()) == ["/N"]
    assert [float(each) for each in widget.Rect] == [float(each) for each in seen.BBox]
    assert int(widget.F) & 0b100  # printed
    assert not int(widget.F) & 0b100011  # neither hidden, invisible, nor only on paper
    assert seen.Resources.Font.objgen == after.pages[0].Resources.Font.objgen
    assert len(fonts) == sum(
        isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font" for each in before.objects
    )
    assert [
        page.objgen for page in after.pages if "/FormXob.signature" in page.Resources.get("/XObject", {})
    ] == [widget.P.objgen]


@BOTH
def test_it_is_read_last_to_those_who_do_not_see_the_page(language: Language) -> None:
    before, after = (pikepdf.open(io.BytesIO(each)) for each in before_and_after(language))
    (widget,) = after.Root.AcroForm.Fields
    was, now = (read_tags(each) for each in (before, after))
    (form,) = now.find("Form")
    key = int(widget.StructParent)
    found = pikepdf.NumberTree(after.Root.StructTreeRoot.ParentTree)[key]

    assert now.whole == was.whole
    assert now.elements[:-1] == was.elements
    assert now.elements[-1] == form
    assert [each.annotation for each in form.kids if isinstance(each, Led)] == [widget.objgen]
    assert found.objgen == form.number
    assert int(after.Root.StructTreeRoot.ParentTreeNextKey) == key + 1
    assert (
        str(widget.TU)
        == str(widget.Contents)
        == Texts(language)("document.signature-of", name=signer_of(BY[language]()).signed.signer)
    )


@BOTH
def test_without_the_signature_the_page_says_nothing_of_one_that_is_there(language: Language) -> None:
    before, _ = before_and_after(language)
    name = signer_of(BY[language]()).signed.issuer

    assert all(name not in page for page in by_pdfium(before))


@BOTH
def test_a_document_that_is_not_signed_leaves_no_room(language: Language) -> None:
    assert b"signature" not in render_sample(language)


def test_the_same_document_with_room_has_the_same_bytes() -> None:
    signer = signer_of(BY[Language.ZH]())

    assert unsigned(Language.ZH, signer) == unsigned(Language.ZH, signer)


def test_any_name_in_a_certificate_is_shown_and_signed(tmp_path: Path) -> None:
    named = certify("𠮷\u202e<b>(\\) ⟨x⟩ 甲" + "林" * 12, authority().below)
    signer = signer_of(named)
    data = sign(unsigned(Language.ZH, signer), signer, made_at=MADE_AT[Language.ZH], language=Language.ZH)

    assert accepted_by_pyhanko(data, Language.ZH)
    assert accepted_by_pdfsig(data, tmp_path)
    assert "𠮷⟨U+202E⟩<b>(\\)" in "".join(by_poppler(data, tmp_path))


def test_a_signature_says_nothing_of_when_but_in_the_file() -> None:
    """PAdES: the time somebody claims stands in the file, not among what the signature attests."""
    data = before_and_after(Language.EN)[1]
    start, end = _hole(data)
    signature = bytes.fromhex(data[start + 1 : end - 1].decode())

    assert b"/SubFilter /ETSI.CAdES.detached" in data
    assert bytes.fromhex("06092a864886f70d010905") not in signature  # signing-time
    assert bytes.fromhex("060b2a864886f70d010910022f") in signature  # signing-certificate-v2


@needs_openssl
@BOTH
def test_a_stamp_is_of_the_signature_and_others_trust_it(language: Language, tmp_path: Path) -> None:
    stamps = Authority(tmp_path)
    signer = signer_of(BY[language]())
    asked: list[bytes] = []

    def stamp(digest: bytes) -> bytes:
        asked.append(digest)
        return stamps.stamp(stamp_request(digest, 7))

    data = sign(unsigned(language, signer), signer, made_at=MADE_AT[language], language=language, stamp=stamp)
    found = by_pyhanko(data, language, stamped_by=tmp_path / "ca.pem")

    start, end = _hole(data)

    assert len(asked) == 1
    assert (end - start) // 2 <= 32_767  # no string of an archive is longer
    assert found.bottom_line
    assert found.timestamp_validity is not None
    assert found.timestamp_validity.intact
    assert found.timestamp_validity.valid
    assert found.timestamp_validity.trusted
    assert accepted_by_pdfsig(data, tmp_path)
    for broken in flipped(data)[:8]:
        assert not accepted_by_pyhanko(broken, language)


def test_what_keeps_a_stamp_from_coming_ends_it() -> None:
    signer = signer_of(BY[Language.EN]())

    def nobody(digest: bytes) -> bytes:
        raise ConnectionAbortedError(digest)

    with pytest.raises(ConnectionAbortedError):
        sign(
            before_and_after(Language.EN)[0],
            signer,
            made_at=MADE_AT[Language.EN],
            language=Language.EN,
            stamp=nobody,
        )


def test_who_signs_is_named_by_its_own_record() -> None:
    signed = signer_of(BY[Language.EN]()).signed

    assert signed == Signed(
        signer=people.COMPLAINANT_EN,
        issuer="Invented Signing CA",
        certificate_sha256=signed.certificate_sha256,
    )
