"""Letters of the sample case in the words of the invented country, made the way casework makes them."""

from datetime import date
from pathlib import Path

from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.letter_wishes import LetterWishes
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.rule_pack import RulePack
from evidence_log.reports.letters.letter import LetterSheet
from evidence_log.reports.letters.words import LetterWords, letter_words
from evidence_log.rules.read_pack import read_pack
from tests.reports.rendering import REFERENCE
from tests.reports.sample_case import MADE_AT, SampleCase

EXAMPLELAND = Path(__file__).parents[1] / "rules" / "samples" / "exampleland.toml"


def exampleland() -> RulePack:
    """The pack of the invented country."""
    return read_pack(EXAMPLELAND.read_bytes(), EXAMPLELAND.name)


def words_of(
    case_file: CaseFile, wishes: LetterWishes, *, reply_by: date | None = None, pack: RulePack | None = None
) -> LetterWords:
    """The letter's words, before they are laid out."""
    chosen = pack or exampleland()
    letter = next(each for each in chosen.letters if each.kind is wishes.kind)
    made_at = MADE_AT[wishes.language]
    return letter_words(case_file, chosen, letter, wishes, made_at=made_at, reply_by=reply_by)


def sheet_of(
    case_file: CaseFile, wishes: LetterWishes, *, reply_by: date | None = None, pack: RulePack | None = None
) -> LetterSheet:
    """The letter with what stands around it."""
    words = words_of(case_file, wishes, reply_by=reply_by, pack=pack)
    return LetterSheet(case_file, words, wishes.language, REFERENCE, MADE_AT[wishes.language])


def sample_sheet(kind: LetterKind, language: Language) -> LetterSheet:
    """One letter of the sample: a stop request as bare as can be, the others with what was asked for."""
    bare = kind is LetterKind.STOP_REQUEST
    wishes = LetterWishes(
        kind=kind, language=language, with_address=not bare, with_phone=kind is LetterKind.DISPUTE
    )
    reply_by = date(2026, 12, 14) if kind is LetterKind.LENDER_COMPLAINT else None
    return sheet_of(SampleCase(language, demo=True).case_file, wishes, reply_by=reply_by)
