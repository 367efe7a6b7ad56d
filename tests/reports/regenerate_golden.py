"""Write the golden texts and pictures again: `python -m tests.reports.regenerate_golden`, then read the difference."""

from pathlib import Path

from evidence_log.records.clock import Language
from evidence_log.records.pack_help import LetterKind
from evidence_log.reports.letters.letter import letter_pdf, letter_text
from tests.reports.extract import as_shown
from tests.reports.letters import sample_sheet
from tests.reports.pictures import PICTURES, SHOTS, drawn
from tests.reports.rendering import (
    editions_as_text,
    editions_in_both,
    every_edition,
    render_sample,
    text_of,
)
from tests.reports.sample_case import SampleCase

GOLDEN = Path(__file__).parent / "golden"


def golden_text(edition: str, language: Language) -> str:
    """Every line of the sample's document, page by page, in the order it is drawn."""
    return _by_page(as_shown(render_sample(language, edition=edition, demo=True, declared=True)))


def golden_both(edition: str) -> str:
    """The same in both languages at once."""
    return _by_page(
        as_shown(render_sample(Language.ZH, edition=edition, demo=True, declared=True, second=Language.EN))
    )


def golden_fields(edition: str, language: Language) -> str:
    """The same as text, field by field."""
    return text_of(edition, SampleCase(language, demo=True)).data.decode()


def golden_letter(kind: LetterKind, language: Language) -> str:
    """Every line of a letter as it is drawn, and then as plain text."""
    sheet = sample_sheet(kind, language)
    return f"{_by_page(as_shown(letter_pdf(sheet)))}=== .txt ===\n{letter_text(sheet)}"


def _by_page(pages: list[list[str]]) -> str:
    return "".join(
        f"=== {number} ===\n" + "".join(f"{line}\n" for line in page)
        for number, page in enumerate(pages, start=1)
    )


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for edition, language in every_edition():
        text = golden_text(edition, language)
        (GOLDEN / f"{edition}-{language}.txt").write_text(text, encoding="utf-8")
    for edition, language in editions_as_text():
        text = golden_fields(edition, language)
        (GOLDEN / f"{edition}-{language}-fields.txt").write_text(text, encoding="utf-8")
    for edition in editions_in_both():
        (GOLDEN / f"{edition}-both.txt").write_text(golden_both(edition), encoding="utf-8")
    for each in Language:
        for kind in LetterKind:
            (GOLDEN / f"{kind}-{each}.txt").write_text(golden_letter(kind, each), encoding="utf-8")
    PICTURES.mkdir(exist_ok=True)
    for shot in SHOTS:
        drawn(shot).save(shot.path, optimize=True)
