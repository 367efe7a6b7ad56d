"""Make a letter to the other side from the words of a rule pack: drafted first, with what to know of it, then kept and entered."""

from typing import NamedTuple

from evidence_log.casework.make_document import MadeDocument, file_name
from evidence_log.casework.record_step import about_now
from evidence_log.errors import NoSuchLetter
from evidence_log.records.case_file import CaseFile, FiledStep
from evidence_log.records.clock import Reading
from evidence_log.records.document import Document
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.ledger import Act
from evidence_log.records.letter_wishes import LetterWishes
from evidence_log.records.moment import Moment
from evidence_log.records.pack_help import Letter
from evidence_log.records.record import Record
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.step import Step
from evidence_log.records.words import Words
from evidence_log.reports.letters.letter import LetterSheet, letter_pdf, letter_text
from evidence_log.reports.letters.words import BLANK, LetterWords, letter_words
from evidence_log.vault.vault import Vault
from evidence_log.when.deadline import read_deadline


class LetterDraft(Record, frozen=True):
    """A letter that could be made, and what whoever sends it should know before.

    `caveats` and `lenders` (the kinds of lender its words are for) do not stand in it. `missing` are the placeholders
    nothing is known for, `rows` the incidents its counts rest on. `to` is null where nobody is known to be its addressee.
    """

    pack: RulePack
    letter: Letter
    wishes: LetterWishes
    reply_by: Moment | None
    to: str | None
    caveats: tuple[Words, ...]
    lenders: tuple[Words, ...]
    missing: tuple[str, ...]
    rows: tuple[str, ...]


class _Chosen(NamedTuple):
    """What a letter is made from besides the record."""

    pack: RulePack
    letter: Letter
    wishes: LetterWishes
    reply_by: Moment | None


class MadeLetter(Record, frozen=True):
    """The letter as entered, and the step, where it was said to be sent."""

    made: MadeDocument
    step: FiledStep | None


def draft_letter(vault: Vault, wishes: LetterWishes, *, pack: RulePack, at: Reading) -> LetterDraft:
    """Find the words and look what is known; enters nothing. Raises NoSuchLetter, DeadlineUnread."""
    case_file = vault.case_file()
    letter = _letter(pack, wishes)
    zone = case_file.case.zone
    reply_by = read_deadline(wishes.reply_by, now=at.wall, zone=zone) if wishes.reply_by else None
    words = _words(case_file, _Chosen(pack, letter, wishes, reply_by), at)
    said = {each.id: each.words for each in pack.caveats}
    labels = {each.id: each.label for each in pack.lenders}
    return LetterDraft(
        pack=pack,
        letter=letter,
        wishes=wishes,
        reply_by=reply_by,
        to=_addressee(words),
        caveats=tuple(said[each] for each in letter.caveats),
        lenders=tuple(labels[each] for each in letter.lenders),
        missing=words.missing,
        rows=words.rows,
    )


def make_letter(vault: Vault, draft: LetterDraft, *, plain: bool, sent: bool, at: Reading) -> MadeLetter:
    """Lay it out, keep and enter it; with `sent`, the step its pack names is recorded in the same transaction."""
    wishes = draft.wishes
    with vault.writer(at) as writer:
        case_file = vault.case_file()
        reference = writer.next_reference(Act.DOCUMENT)
        chosen = _Chosen(draft.pack, draft.letter, wishes, draft.reply_by)
        words = _words(case_file, chosen, at)
        sheet = LetterSheet(case_file, words, wishes.language, reference, _made_at(case_file, at))
        data = letter_text(sheet).encode() if plain else letter_pdf(sheet)
        document = Document(
            edition=wishes.kind,
            language=wishes.language,
            made_at=sheet.made_at,
            entries=case_file.head.size,
            root=case_file.head.root,
            declared=False,
            kept=writer.keep_bytes(data),
            to=_addressee(words),
        )
        steps = [_step(draft, words, reference, case_file.case.zone, at)] if sent else []
        receipts = writer.append(document, *steps)
    name = file_name(wishes.kind, reference, wishes.language, plain=plain)
    made = MadeDocument(receipt=receipts[0], data=data, file_name=name)
    return MadeLetter(made=made, step=vault.step(receipts[1].reference) if sent else None)


def letter_file_name(vault: Vault, wishes: LetterWishes, *, plain: bool) -> str:
    """What its file will be called if it is made now."""
    return file_name(wishes.kind, vault.next_reference(Act.DOCUMENT), wishes.language, plain=plain)


def _letter(pack: RulePack, wishes: LetterWishes) -> Letter:
    for each in pack.letters:
        if each.kind is wishes.kind:
            return each
    known = " ".join(each.kind.value for each in pack.letters)
    raise NoSuchLetter(letter=wishes.kind.value, pack=pack.title(wishes.language), known=known)


def _words(case_file: CaseFile, chosen: _Chosen, at: Reading) -> LetterWords:
    pack, letter, wishes, reply_by = chosen
    due = None if reply_by is None or reply_by.begins is None else reply_by.begins.date()
    return letter_words(case_file, pack, letter, wishes, made_at=_made_at(case_file, at), reply_by=due)


def _step(draft: LetterDraft, words: LetterWords, reference: str, zone: str, at: Reading) -> Step:
    """What was done by sending it, shown by the letter."""
    return Step(
        kind=draft.letter.step,
        occurred=about_now(at, zone),
        to=_addressee(words),
        deadline=draft.reply_by,
        exhibit=reference,
    )


def _addressee(words: LetterWords) -> str | None:
    return None if BLANK in words.to else words.to


def _made_at(case_file: CaseFile, at: Reading) -> str:
    return instant_text(at.wall.astimezone(zone_named(case_file.case.zone)))
