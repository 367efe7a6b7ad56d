"""Make a document: a pure function of snapshot, edition and options. Same input, same bytes."""

from collections.abc import Callable, Sequence
from functools import partial

from evidence_log.errors import OneLanguageOnly, UnknownEdition
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.two_texts import one_line
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import CaseFile
from evidence_log.records.exhibit import DerivativePurpose, KeptObject
from evidence_log.records.fitted import Fitted
from evidence_log.records.instant import instant
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.spelled import Spelled
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.blocks import (
    amendments,
    annex,
    assessments,
    certificate,
    check,
    chronology,
    cited,
    collection_request,
    contacts,
    contents,
    cover,
    custody,
    debt,
    declaration,
    electronic_data,
    electronic_signature,
    evidence_catalogue,
    exhibit_list,
    exhibits,
    facts,
    form,
    head,
    in_volumes,
    incidents,
    integrity,
    letter,
    listing,
    method,
    particulars,
    parties,
    patterns,
    provisions,
    requests,
    secrecy,
    signature,
    standing,
    statement,
    steps,
    summary,
    title,
    worst,
)
from evidence_log.reports.covering import covered
from evidence_log.reports.edition import EDITIONS, Block, Reaches, edition_named
from evidence_log.reports.fitting import cut_down, fit, left_out
from evidence_log.reports.paper.lines import drawable, excerpt
from evidence_log.reports.paper.paint import Frame, paint
from evidence_log.reports.paper.plan import REMARK, Flow
from evidence_log.reports.paper.type0 import fonts_of
from evidence_log.reports.redaction import redacted
from evidence_log.reports.rendered import Rendered
from evidence_log.reports.spelled_out import spelled_out
from evidence_log.reports.writing import Supplied, Writing

_TITLE_LETTERS = 60
_PAGES_TOLD = 8
# How many rows each table before the annex may have: the first of them that leaves it on its pages.
_FEWER_ROWS = (40, 30, 24, 20, 17, 14, 12, 10, 8, 6, 5, 4, 3, 2, 1)
# They begin a page of their own.
_OWN_PAGE = (Block.COLLECTION_REQUEST, Block.STATEMENT, Block.ANNEX)
_DRAWN: dict[Block, Callable[[Writing], None]] = {
    Block.HEAD: head.head,
    Block.TITLE: title.title,
    Block.LETTER: letter.letter,
    Block.PARTICULARS: particulars.particulars,
    Block.WORST: worst.worst,
    Block.STANDING: standing.standing,
    Block.PROVISIONS: provisions.provisions,
    Block.SECRECY: secrecy.secrecy,
    Block.ANNEX: annex.annex,
    Block.EVIDENCE_CATALOGUE: evidence_catalogue.evidence_catalogue,
    Block.COLLECTION_REQUEST: collection_request.collection_request,
    Block.ELECTRONIC_DATA: electronic_data.electronic_data,
    Block.CITED: cited.cited,
    Block.COVER: cover.cover,
    Block.REQUESTS: requests.requests,
    Block.FORM: form.form,
    Block.PARTIES: parties.parties,
    Block.CONTACTS: contacts.contacts,
    Block.DEBT: debt.debt,
    Block.SUMMARY: summary.summary,
    Block.CONTENTS: contents.contents,
    Block.ASSESSMENTS: assessments.assessments,
    Block.CHRONOLOGY: chronology.chronology,
    Block.LISTING: listing.listing,
    Block.GAPS: listing.gaps,
    Block.PATTERNS: patterns.patterns,
    Block.STEPS: steps.steps,
    Block.INCIDENTS: incidents.incidents,
    Block.EXHIBITS: exhibits.exhibits,
    Block.EXHIBIT_LIST: exhibit_list.exhibit_list,
    Block.FACTS: facts.facts,
    Block.DECLARATION: declaration.declaration,
    Block.CERTIFICATE: certificate.certificate,
    Block.STATEMENT: statement.statement,
    Block.CUSTODY: custody.custody,
    Block.AMENDMENTS: amendments.amendments,
    Block.METHOD: method.method,
    Block.CHECK: check.check,
    Block.INTEGRITY: integrity.integrity,
    Block.SIGNATURE: signature.signature,
}


def make_document(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> Rendered:
    """Return the document, within the size that is wanted; raises UnknownEdition and LargerStill."""
    most = wanted.most_bytes
    if most is None:
        return _rendered(case_file, wanted, supplied)
    return fit(
        most - supplied.room_bytes,
        lambda rung: _rendered(case_file, wanted, supplied._replace(fitted=Fitted(rung, most))),
    )


def _rendered(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> Rendered:
    writing = lay_out(case_file, wanted, supplied)
    count, pictures = len(writing.flow.pages), sum(map(len, writing.flow.pictures.values()))
    data = paint(writing.flow, frame_of(writing, writing.reference), telling(supplied))
    return Rendered(data, count, writing.spelled, supplied.fitted, pictures)


def telling(supplied: Supplied) -> Callable[[int, int], None]:
    """Tell now and then how many pages are painted, and when all are."""

    def tell(done: int, of: int) -> None:
        if done % _PAGES_TOLD == 0 or done == of:
            supplied.tell(Progress(stage=Stage.PAGES, done=done, of=of))

    return tell


def declaration_text(case_file: CaseFile, wanted: WantedDocument) -> str:
    """Return the declaration in full, as it would be printed."""
    return signature.declaration(begin(case_file, wanted, Supplied("", "", lambda _: b"")))


def lay_out(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> Writing:
    """Return the document as planned pages, before it is painted.

    Where something had to be shown by its number, it is laid out once more, saying so.
    """
    writing = _laid_out(case_file, wanted, supplied, Spelled())
    spelled = spelled_out(writing.flow.pages)
    return _laid_out(case_file, wanted, supplied, spelled) if spelled.places else writing


def _laid_out(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied, spelled: Spelled) -> Writing:
    writing = begin(case_file, wanted, supplied)
    writing.spelled = spelled
    _lay_front(writing)
    _lay(writing, writing.edition.annexes, _lay_end)
    return writing


def _lay_end(writing: Writing) -> None:
    """What is said at the end of all, where no block says it."""
    if Block.METHOD not in writing.edition.blocks:
        for each in method.spelled_words(writing):
            writing.flow.paragraph(each, REMARK)
    if Block.SIGNATURE not in writing.edition.blocks:
        electronic_signature.electronic_signature(writing)


def _lay_front(writing: Writing) -> None:
    """With as many rows in its tables as its pages hold: how much there is besides stands behind it."""
    most = writing.edition.caps.pages_before_exhibits
    fewer = [each for each in _FEWER_ROWS if each <= writing.edition.caps.front_rows]
    for rows in (writing.most_rows,) if most is None else fewer:
        writing.begin_again(rows)
        _lay(writing, writing.edition.front)
        if most is None or len(writing.flow.pages) <= most:
            return


def _lay(
    writing: Writing, blocks: Sequence[Block], end: Callable[[Writing], None] = lambda _writing: None
) -> None:
    """Part by part, each of which begins a page of its own and is set closer where that saves its last."""
    empty = writing.empty_blocks()
    parts: list[list[Callable[[Writing], None]]] = [[]]
    for block in blocks:
        if block not in empty:
            parts += [[]] if block in _OWN_PAGE else []
            parts[-1].append(_DRAWN[block])
        if block is writing.edition.blocks[0]:
            parts[-1] += [left_out, in_volumes.in_volumes]
    parts[-1].append(end)
    for part in parts:
        writing.flow.filled(partial(_draw, writing, part))


def _draw(writing: Writing, drawn: Sequence[Callable[[Writing], None]]) -> None:
    for each in drawn:
        each(writing)


def begin(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> Writing:
    """Return the document before anything is laid out; raises UnknownEdition."""
    edition, fitted = edition_named(wanted.edition), supplied.fitted
    if wanted.language not in edition.languages:
        raise UnknownEdition(edition=f"{wanted.edition} ({wanted.language})", known=" ".join(EDITIONS))
    if wanted.second is not None and not edition.both:
        known = " ".join(each for each in EDITIONS if edition_named(each).both)
        raise OneLanguageOnly(edition=wanted.edition, known=known)
    if wanted.redact:
        supplied = supplied._replace(preview=partial(_read_covered, case_file, supplied.preview))
        case_file = redacted(case_file, wanted.redact, partial(_stand_in, Texts(wanted.language)))
    if fitted is not None:
        edition = cut_down(edition, fitted.rung)
    return Writing(case_file, wanted, supplied, edition=edition, flow=Flow(fonts_of(wanted.language)))


def _stand_in(texts: Texts, kind: str, number: int) -> str:
    return texts(f"document.stand-in.{kind}", n=number)


def _read_covered(case_file: CaseFile, preview: Callable[[KeptObject], bytes], kept: KeptObject) -> bytes:
    """A picture of a redacted copy, painted over where somebody said so."""
    data = preview(kept)
    for each in case_file.exhibits:
        shown = each.derivative(DerivativePurpose.PREVIEW)
        if shown is not None and shown.kept == kept and each.annotation is not None:
            return covered(data, each.annotation.covers or ())
    return data


def frame_of(writing: Writing, reference: str) -> Frame:
    """What stands on every page of the file with that number."""
    t, case_file = writing.t, writing.case_file
    # What the other side is sent says nothing of how the matter is called here.
    named = writing.edition.reaches_respondent is not Reaches.YES and visible_line(writing.case.title or "")
    named = f" · {excerpt(named, _TITLE_LETTERS)}" if named else ""
    # A letter has no number of the matter either.
    number = "" if Block.TITLE in writing.edition.blocks else case_file.case_number
    head = [f"{one_line(t('case-number'))} {number}"] if number else []
    head += [reference, f"{one_line(t('fingerprint'))} "]
    return Frame(
        title=drawable(f"{one_line(t('title'))}{named}"),
        head_left=one_line(t("title")),
        head_right=drawable(" · ".join(head)),
        foot_left=drawable(t("foot", zone=writing.case.zone)),
        page_of=one_line(t("page-of", none="")),
        mark=writing.word("demo") if case_file.origin.demo else "",
        mark_means=one_line(t("demo-means")),
        language=writing.texts.language,
        subject=f"{number} {reference}".strip(),
        made_at=instant(writing.made_at),
        fingerprint=writing.short_fingerprint(),
        second=writing.wanted.second,
    )
