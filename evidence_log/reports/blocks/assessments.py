"""What may be relevant: the facts beside the texts they may concern, with the rows they rest on. Nothing is concluded."""

from collections.abc import Sequence
from functools import partial

from evidence_log.i18n.moment_words import date_words
from evidence_log.i18n.source_words import known_words, what_it_says
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.two_texts import in_first
from evidence_log.records.assessed import Assessed
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.clock import Language
from evidence_log.records.rule_pack import Source
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import MUTE, SMALL
from evidence_log.reports.paper.plan import POINT, REMARK, Style
from evidence_log.reports.writing import Writing

_ROWS = Style(size=SMALL, leading=12.5, colour=MUTE)
# A heading of a part, with the heading and the fact of its first requirement.
_WITH_FIRST = 100.0
_WORDS = Style(size=SMALL, leading=12.5, indent=22.0)


def assessments(writing: Writing) -> None:
    """What the record shows, then what it may show; then what these rules do not cover."""
    assessed, t, flow = writing.supplied.assessed, writing.t, writing.flow
    if assessed is None:
        return
    flow.need(_WITH_FIRST * 2)
    writing.section(Block.ASSESSMENTS)
    pack, texts = assessed.pack, writing.texts
    head = texts(
        "assess.head", title=writing.says(pack.title), day=texts.say(partial(date_words, pack.checked))
    )
    stale = [texts("assess.stale")] if assessed.stale else []
    flow.paragraph(
        writing.sentences([texts("assess.what-it-is"), t("rules-head", head=head), *stale]), REMARK
    )
    told = _Told(writing, assessed)
    shown = False
    for outcome in (Outcome.SHOWN, Outcome.POSSIBLY):
        found = assessed.of(outcome)
        if found:
            flow.need(_WITH_FIRST)
            flow.subtitle(texts(f"assess.part.{outcome.value}"))
        for each in found:
            told.tell(each)
            shown = True
    if not shown:
        flow.paragraph(t("rules-silent"))
    told.limits()


class _Told:
    """An instrument is named in full once and has a number from then on; a text is quoted once."""

    def __init__(self, writing: Writing, assessed: Assessed) -> None:
        self._writing = writing
        self._assessed = assessed
        self._sources = {each.id: each for each in assessed.pack.sources}
        # A reader is told what bears on the texts; advice is for the person.
        self._caveats = {each.id: each.words for each in assessed.pack.caveats if not each.advice}
        self._instruments: dict[str, int] = {}
        self._said: set[str] = set()

    def tell(self, each: Assessment) -> None:
        """One requirement: the fact, what it rests on, the texts, what is to be borne in mind."""
        flow, texts = self._writing.flow, self._writing.texts
        title = self._writing.says(each.title)
        flow.sheet_heading(title, f"requirement {each.requirement}", bookmark=title)
        flow.paragraph(self._writing.says(each.fact), after=1.0, leads=True)
        for key, rows in (("rests-on", each.rows), ("may-rest-on", each.possible_rows)):
            if rows:
                said = texts(f"assess.{key}", rows=self._writing.rows(rows))
                flow.paragraph(said, _ROWS, after=1.0, linked=True, leads=True)
        sources = [self._sources[name] for name in each.sources]
        self._cite("may-be-relevant", [source for source in sources if not source.soft])
        soft = "does-not-conform" if each.outcome is Outcome.SHOWN else "may-not-conform"
        self._cite(soft, [source for source in sources if source.soft])
        for name in each.caveats:
            if name in self._caveats and self._first(f"caveat {name}"):
                words = self._writing.says(self._caveats[name])
                flow.paragraph(texts("assess.caveat", words=words), REMARK, after=1.0)
        flow.space(4.0)

    def limits(self) -> None:
        """What these rules say nothing of. What a pack notes besides is for the person, not for a reader."""
        flow, writing = self._writing.flow, self._writing
        flow.subtitle(writing.texts("assess.part.not-covered"))
        flow.points([writing.says(each) for each in self._assessed.pack.not_covered])

    def _cite(self, lead: str, sources: Sequence[Source]) -> None:
        """The texts under a lead: those already quoted by their number alone."""
        if not sources:
            return
        flow, writing = self._writing.flow, self._writing
        flow.label(writing.texts(f"assess.{lead}"))
        for source in sources:
            cited, first = self._cited(source), self._first(f"source {source.id}")
            if not first:
                flow.paragraph(writing.t("text-again", cited=cited), POINT, after=0.0)
                continue
            known = writing.texts.say(partial(known_words, source))
            flow.paragraph(writing.t("text", cited=cited, known=known), POINT, after=0.0, leads=True)
            said = writing.texts.say(partial(_words_of, source, original=self._assessed.pack.language))
            if source.quote is not None:  # its own words are the same for every reader
                said[0] = in_first(said[0])
            for words in said:
                flow.paragraph(words, _WORDS, after=1.0)

    def _cited(self, source: Source) -> str:
        """Instrument and article: the instrument in full the first time, by its number after that."""
        writing, t = self._writing, self._writing.t
        instrument = writing.texts.say(lambda texts: _bare(source, texts))
        known = self._instruments.get(instrument)
        words = source.article_words
        article = "" if words is None else t("text-article", article=writing.says(words))
        if known is not None:
            return t("text-short", n=known, article=article)
        number = self._instruments[instrument] = len(self._instruments) + 1
        body = writing.says(source.body)
        return t("text-full", n=number, instrument=instrument, article=article, body=body)

    def _first(self, name: str) -> bool:
        if name in self._said:
            return False
        self._said.add(name)
        return True


def _words_of(source: Source, texts: Texts, *, original: Language) -> list[str]:
    return what_it_says(source, texts, original)


def _bare(source: Source, texts: Texts) -> str:
    """The name of an instrument without the marks it is written in."""
    return source.instrument(texts.language).removeprefix("《").removesuffix("》")
