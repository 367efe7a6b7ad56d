"""The words of a letter: the pack's paragraphs filled in, what every letter says besides, and the texts it refers to."""

import re
from datetime import date
from typing import NamedTuple

from evidence_log.i18n.texts import Texts
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.letter_wishes import LetterWishes
from evidence_log.records.pack_help import Letter
from evidence_log.records.rule_pack import RulePack, Source, SourceState
from evidence_log.reports.letters.facts import facts_of

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
# What is not known is a line to write on; reasons and events get some room.
BLANK = "________________"
_ROOM_TO_WRITE = "\n".join(("_" * 75,) * 4)


class Cited(NamedTuple):
    """A text the letter refers to: where it stands, and what it says."""

    where: str
    says: str


class LetterWords(NamedTuple):
    """Every word of a letter, before anything is laid out.

    `sender` are the lines under the name, `missing` the placeholders that were left blank, `rows` the incidents the
    counts rest on.
    """

    title: str
    name: str
    sender: tuple[str, ...]
    date: str
    to: str
    paragraphs: tuple[str, ...]
    cited: tuple[Cited, ...]
    missing: tuple[str, ...]
    rows: tuple[str, ...]


def letter_words(
    case_file: CaseFile,
    pack: RulePack,
    letter: Letter,
    wishes: LetterWishes,
    *,
    made_at: str,
    reply_by: date | None,
) -> LetterWords:
    """Fill the letter in. `made_at` is an instant as text."""
    texts, language = Texts(wishes.language), wishes.language
    today = instant(made_at).astimezone(zone_named(case_file.case.zone)).date()
    facts = facts_of(case_file, wishes, today=today, reply_by=reply_by, texts=texts)
    fill = _Filling(facts.values)
    name = fill("{complainant}")
    sender = []
    if wishes.with_address:
        sender.append(texts("letter.address", address=fill("{address}")))
    if wishes.with_phone:
        sender.append(texts("letter.phone", phone=fill("{phone}")))
    to = fill(letter.to(language))
    paragraphs = tuple(fill(each(language)).strip("\n") for each in letter.paragraphs)
    whom = facts.values.get("agency") or facts.values.get("lender") or texts("letter.other-side")
    sources = {each.id: each for each in pack.sources}
    return LetterWords(
        title=letter.title(language),
        name=name,
        sender=tuple(sender),
        date=facts.values["today"],
        to=to,
        paragraphs=(*paragraphs, texts("letter.as-claimed", whom=whom)),
        cited=tuple(
            _cited(source, pack, texts)
            for source in (sources[each] for each in letter.sources)
            if source.holds_on(today) and source.state in (SourceState.IN_FORCE, SourceState.CHECK)
        ),
        missing=tuple(fill.missing),
        rows=facts.rows if fill.used("facts") else (),
    )


class _Filling:
    """Puts what is known into sentences, once: what was put in is never looked through again."""

    def __init__(self, values: dict[str, str]) -> None:
        self._values = values
        self._asked: dict[str, None] = {}

    def __call__(self, sentence: str) -> str:
        return _PLACEHOLDER.sub(self._said, sentence)

    def _said(self, found: re.Match[str]) -> str:
        name = found.group(1)
        self._asked[name] = None
        return self._values.get(name) or (f"\n{_ROOM_TO_WRITE}\n" if name == "facts" else BLANK)

    def used(self, name: str) -> bool:
        """Whether a sentence asked for it."""
        return name in self._asked

    @property
    def missing(self) -> list[str]:
        """What sentences asked for and nobody knows, in their order."""
        return [name for name in self._asked if name not in self._values]


def _cited(source: Source, pack: RulePack, texts: Texts) -> Cited:
    """Its own words only where they were read, in their own language; else what it is said to say, and that it is."""
    language = texts.language
    article = source.article_words
    where = texts(
        "letter.source" if article is not None else "letter.source-alone",
        instrument=source.instrument(language),
        article="" if article is None else article(language),
        body=source.body(language),
    )
    if source.quote is not None:
        says = [texts("letter.quoted", quote=source.quote)]
        if source.rendering is not None and pack.language is not language:
            says.append(texts("letter.rendered", rendering=source.rendering))
    else:
        paraphrase = "" if source.paraphrase is None else source.paraphrase(language)
        key = "letter.in-short" if source.quote_mark.was_read else "letter.in-short-unseen"
        says = [texts(key, paraphrase=paraphrase)]
    between = "" if language is Language.ZH else " "
    return Cited(where, between.join([*says, *_remarks(source, pack, texts)]))


def _remarks(source: Source, pack: RulePack, texts: Texts) -> list[str]:
    """For whom it is, what kind of text it is, and what is not known of it."""
    language = texts.language
    labels = [each.label(language) for each in pack.lenders if each.id in source.lenders]
    said = []
    if labels:
        joined = ("、" if language is Language.ZH else ", ").join(labels)
        said.append(texts("letter.source-for", lenders=joined))
    if source.soft:
        said.append(texts("letter.source-soft"))
    if source.version is not None:
        said.append(texts("letter.source-version", version=source.version(language)))
    if source.unsure is not None:
        said.append(texts("letter.source-unsure", unsure=source.unsure(language)))
    return said
