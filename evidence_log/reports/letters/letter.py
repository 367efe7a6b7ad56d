"""Make a letter to the other side: one flow of words as PDF pages or as plain text. Same input, same bytes."""

from collections.abc import Callable
from typing import NamedTuple

from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.instant import instant
from evidence_log.reports.letters.facts import NO_BREAK
from evidence_log.reports.letters.words import BLANK, LetterWords
from evidence_log.reports.paper.lines import drawable, excerpt, hash_groups
from evidence_log.reports.paper.operations import BOLD, LEFT, REGULAR, RIGHT, ROOM, Rule, Text
from evidence_log.reports.paper.paint import Frame, paint
from evidence_log.reports.paper.plan import REMARK, Flow, Style
from evidence_log.reports.paper.type0 import fonts_of

_SHORT_FINGERPRINT = 16
_TITLE_LETTERS = 26
_WORDS = Style(size=10.5, leading=17.0)
_SUBJECT = Style(weight=BOLD, size=11.5, leading=18.0)
_HEADING = Style(weight=BOLD, size=9.0, leading=15.0)
_TITLE_SIZE, _TITLE_LEADING = 16.0, 26.0
_SIGN_WIDTH = 220.0
_MOST_KEPT = 12
_INDENT = "\u3000\u3000"


class LetterSheet(NamedTuple):
    """One letter with what stands around it."""

    case_file: CaseFile
    words: LetterWords
    language: Language
    reference: str
    made_at: str


def letter_pdf(sheet: LetterSheet) -> bytes:
    """Return the letter as a PDF."""
    return paint(letter_flow(sheet), _frame(sheet))


def letter_flow(sheet: LetterSheet) -> Flow:
    """Return the letter as planned pages."""
    flow = Flow(fonts_of(sheet.language))
    draw: Callable[[Flow, LetterWords, Texts], None] = _chinese if sheet.language is Language.ZH else _english
    draw(flow, sheet.words, Texts(sheet.language))
    return flow


def letter_text(sheet: LetterSheet) -> str:
    """Return the letter as plain text, to be pasted into a mail or a form."""
    words, texts = sheet.words, Texts(sheet.language)
    greeting = texts("letter.greeting")
    sign = f"{texts('letter.sign')}{texts('letter.colon')}{BLANK}"
    if sheet.language is Language.ZH:
        body = [f"{_INDENT}{greeting}", *(_indented(each) for each in words.paragraphs)]
        end = [
            f"{_INDENT}{texts('letter.closing')}",
            words.to,
            "",
            sign,
            words.name,
            *words.sender,
            words.date,
        ]
        lines = [words.title, "", texts("letter.to", to=words.to), *body, "", *end]
    else:
        head = [words.name, *words.sender, "", words.date, "", texts("letter.to", to=words.to), ""]
        body = [texts("letter.subject", title=words.title), "", greeting]
        body += [line for each in words.paragraphs for line in ("", each)]
        lines = [*head, *body, "", texts("letter.closing"), "", sign, words.name]
    if words.cited:
        lines += ["", texts("letter.cited")]
        lines += [line for each in words.cited for line in ("", each.where, each.says)]
    lines += [
        "",
        f"{sheet.reference} · {texts('letter.fingerprint')} {_fingerprint(sheet)} · {texts('letter.foot')}",
    ]
    if sheet.case_file.origin.demo:
        mark = texts("words.demo")
        lines = [mark, texts("letter.demo-means"), "", *lines, mark]
    return visible("".join(f"{line}\n" for line in lines).replace(NO_BREAK, " "))


def _english(flow: Flow, words: LetterWords, texts: Texts) -> None:
    """Sender, date, addressee, subject, greeting, paragraphs, closing, signature."""
    flow.paragraph("\n".join((words.name, *words.sender)), _WORDS, after=14.0)
    flow.paragraph(words.date, _WORDS, after=14.0)
    flow.paragraph(texts("letter.to", to=words.to), _WORDS, after=14.0)
    with flow.title():
        flow.paragraph(texts("letter.subject", title=words.title), _SUBJECT, after=10.0)
    flow.paragraph(texts("letter.greeting"), _WORDS, after=9.0)
    *others, last = words.paragraphs
    for each in others:
        flow.paragraph(each, _WORDS, after=9.0)
    _keep_with(flow, last, lines_below=6)
    flow.paragraph(last, _WORDS, after=9.0)
    flow.paragraph(texts("letter.closing"), _WORDS, after=18.0)
    _sign(flow, LEFT, texts)
    flow.paragraph(words.name, _WORDS, after=18.0)
    _cited(flow, words, texts)


def _chinese(flow: Flow, words: LetterWords, texts: Texts) -> None:
    """Title in the middle, addressee at the edge, paragraphs two letters in, name and date at the right."""
    with flow.title():
        for line in flow.lines(words.title, BOLD, _TITLE_SIZE, ROOM):
            flow.need(_TITLE_LEADING)
            flow.y -= _TITLE_LEADING
            x = LEFT + (ROOM - flow.width_of(line, BOLD, _TITLE_SIZE)) / 2
            flow.put(Text(x, flow.y + 6.0, line, BOLD, _TITLE_SIZE))
    flow.space(16.0)
    flow.paragraph(texts("letter.to", to=words.to), _WORDS, after=5.0)
    *others, last = words.paragraphs
    for each in (texts("letter.greeting"), *others):
        flow.paragraph(_indented(each), _WORDS, after=5.0)
    _keep_with(flow, _indented(last), lines_below=8)
    flow.paragraph(_indented(last), _WORDS, after=5.0)
    flow.paragraph(f"{_INDENT}{texts('letter.closing')}", _WORDS, after=2.0)
    flow.paragraph(words.to, _WORDS, after=20.0)
    _sign(flow, RIGHT - _SIGN_WIDTH, texts)
    _right(flow, "\n".join((words.name, *words.sender, words.date)))
    flow.space(18.0)
    _cited(flow, words, texts)


def _indented(paragraph: str) -> str:
    """Each part of a paragraph two letters in, but not the lines to write on."""
    return "\n".join(
        each if not each or each.startswith("_") else f"{_INDENT}{each}" for each in paragraph.split("\n")
    )


def _keep_with(flow: Flow, paragraph: str, *, lines_below: int) -> None:
    """Begin a new page rather than leave the signature alone on it."""
    lines = len(flow.lines(paragraph, REGULAR, _WORDS.size, ROOM))
    flow.need(_WORDS.leading * (min(lines, _MOST_KEPT) + lines_below))


def _sign(flow: Flow, x: float, texts: Texts) -> None:
    """A line to sign on: nothing is ever signed for anybody."""
    said = f"{texts('letter.sign')}{texts('letter.colon')}"
    flow.y -= 22.0
    flow.put(Text(x, flow.y + 4.0, said, size=_WORDS.size))
    begin = flow.width_of(said, REGULAR, _WORDS.size) + 4.0
    flow.put(Rule(x + begin, flow.y + 2.0, _SIGN_WIDTH - begin))
    flow.space(4.0)


def _right(flow: Flow, text: str) -> None:
    """Lines that end at the right edge."""
    with flow.tagged("P"):
        for line in flow.lines(text, REGULAR, _WORDS.size, ROOM):
            flow.need(_WORDS.leading)
            flow.y -= _WORDS.leading
            flow.put(Text(RIGHT, flow.y + _WORDS.leading * 0.3, line.rstrip(), size=_WORDS.size, right=True))


def _cited(flow: Flow, words: LetterWords, texts: Texts) -> None:
    if not words.cited:
        return
    flow.need(_HEADING.leading + REMARK.leading * 3)
    flow.put(Rule(LEFT, flow.y, ROOM))
    flow.space(6.0)
    flow.paragraph(texts("letter.cited"), _HEADING, after=3.0)
    for each in words.cited:
        flow.need(REMARK.leading * 2)
        flow.paragraph(each.where, Style(weight=BOLD, size=REMARK.size, leading=REMARK.leading), after=0.0)
        flow.paragraph(each.says, REMARK, after=5.0)


def _fingerprint(sheet: LetterSheet) -> str:
    return hash_groups(sheet.case_file.head.root[:_SHORT_FINGERPRINT])


def _frame(sheet: LetterSheet) -> Frame:
    """The title of the matter and its number stay out: the other side reads this."""
    texts = Texts(sheet.language)
    return Frame(
        title=drawable(sheet.words.title),
        head_left=drawable(excerpt(sheet.words.title, _TITLE_LETTERS)),
        head_right=f"{sheet.reference} · {texts('letter.fingerprint')} ",
        foot_left=texts("letter.foot"),
        page_of=texts("letter.page-of", none=""),
        mark=texts("words.demo") if sheet.case_file.origin.demo else "",
        mark_means=texts("letter.demo-means"),
        language=sheet.language,
        subject=sheet.reference,
        made_at=instant(sheet.made_at),
        fingerprint=_fingerprint(sheet),
    )
