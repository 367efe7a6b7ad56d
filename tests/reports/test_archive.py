"""Documents, letters and the recovery sheet in archive form; and that each rule notices when it is broken."""

import io
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st
from msgspec.structs import replace
from PIL import Image, ImageCms

from evidence_log.records.clock import Language
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.records.pack_help import LetterKind
from evidence_log.reports.letters.letter import letter_pdf
from evidence_log.reports.paper.colours import srgb_profile
from evidence_log.reports.recovery_sheet import recovery_sheet
from evidence_log.reports.sign import sign
from tests.needs import needs
from tests.reports.archive_rules import broken_rules
from tests.reports.letters import sample_sheet
from tests.reports.rendering import every_edition, render, render_sample, with_incidents
from tests.reports.sample_case import MADE_AT, SampleCase
from tests.reports.signatures import BY, signer_of, unsigned
from tests.reports.tag_rules import broken_tags

SHEET = "AGE-SECRET-KEY-1" + "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L" * 2


def letters() -> list[bytes]:
    return [letter_pdf(sample_sheet(kind, language)) for kind in LetterKind for language in Language]


def wrong(data: bytes) -> list[str]:
    return [*broken_rules(data), *broken_tags(data)]


@pytest.mark.parametrize(("edition", "language"), every_edition(), ids=str)
def test_every_edition_is_an_archive_and_tagged_through(edition: str, language: Language) -> None:
    assert wrong(render_sample(language, edition=edition, demo=True, declared=True)) == []


def test_a_document_without_the_mark_of_the_demo_is_one_too() -> None:
    assert wrong(render_sample(Language.ZH)) == []


def test_letters_and_the_recovery_sheet_are_archives_too() -> None:
    sheet = recovery_sheet(SHEET, vault_id="0" * 32, made_at="2026-11-23T14:46:00+00:00")

    assert [wrong(each) for each in (*letters(), sheet)] == [[]] * (len(letters()) + 1)


@pytest.mark.parametrize("language", list(Language))
def test_a_signed_document_still_is_one(language: Language) -> None:
    signer = signer_of(BY[language]())
    data = unsigned(language, signer)

    assert wrong(data) == []
    assert wrong(sign(data, signer, made_at=MADE_AT[language], language=language)) == []


@needs("verapdf")
@pytest.mark.parametrize(("edition", "language"), every_edition(), ids=str)
def test_verapdf_has_nothing_to_say(edition: str, language: Language, tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(render_sample(language, edition=edition, demo=True, declared=True))
    done = subprocess.run(
        ["verapdf", "--flavour", "3u", "--format", "text", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.startswith("PASS"), done.stdout + done.stderr


def test_the_colours_are_those_of_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    swatches = Image.frombytes("RGB", (64, 64), bytes(place * 37 % 256 for place in range(64 * 64 * 3)))
    shown = ImageCms.applyTransform(
        swatches, ImageCms.buildTransform(ours, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    )

    assert shown is not None
    assert max(abs(a - b) for a, b in zip(swatches.tobytes(), shown.tobytes(), strict=True)) <= 1


def test_what_is_too_long_for_a_string_of_an_archive_is_shown_in_parts() -> None:
    """A hundred thousand letters without width stand in one line; a file's name becomes a bookmark."""
    sample = SampleCase(Language.ZH)
    told = Incident(kind=Kind.OTHER, account="a" + "\ufe0f" * 100_000, occurred=unknown_moment("x"))
    name = "长" * 40_000
    long_name = tuple(
        replace(each, exhibit=replace(each.exhibit, source_name=name)) for each in sample.exhibits
    )
    case_file = replace(with_incidents(sample, told), exhibits=long_name[:1])

    assert wrong(render(case_file, Language.ZH, sample.preview)) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=200).filter(str.strip), st.text(max_size=80))
@example("\ufffe\uffff\ufeff\0\u202e\ue000\U0010ffff\U000f0000", ")(\\]]><&\ufffe")
def test_whatever_is_written_the_document_is_an_archive(words: str, name: str) -> None:
    sample = SampleCase(Language.EN)
    told = Incident(kind=Kind.OTHER, account=words, occurred=unknown_moment("x"), said=name or None)
    case = replace(sample.case_file.case, title=words, complainant=name)
    named = tuple(
        replace(each, exhibit=replace(each.exhibit, source_name=name)) for each in sample.exhibits[:1]
    )
    case_file = replace(with_incidents(sample, told, case=case), exhibits=named)

    assert wrong(render(case_file, Language.EN, sample.preview, declared=True)) == []
