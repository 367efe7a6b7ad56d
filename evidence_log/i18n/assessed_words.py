"""All that is said of one assessment, as paragraphs: the shell breaks them at 80 cells, the app at its own width."""

from collections.abc import Iterator
from typing import NamedTuple

from evidence_log.i18n.assessment_words import needs_words, rows_words
from evidence_log.i18n.source_words import cited, source_words, what_it_says
from evidence_log.i18n.texts import Texts
from evidence_log.records.assessed import Assessed
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.rule_pack import Source


class Paragraph(NamedTuple):
    """Words, and what stands before their first line; further lines begin below the first word."""

    before: str
    words: str


class AssessedWords:
    """One page of them. What a text, a note, a piece of advice says is said once, where it is first needed."""

    def __init__(self, assessed: Assessed, texts: Texts) -> None:
        self._pack = assessed.pack
        self._texts = texts
        self._sources = {each.id: each for each in assessed.pack.sources}
        self._caveats = {each.id: each.words for each in assessed.pack.caveats}
        self._stronger = {each.id: each.words for each in assessed.pack.strengtheners}
        self._authorities = {each.id: each.name for each in assessed.pack.authorities}
        self._said: set[str] = set()

    def told(self, each: Assessment) -> Iterator[Paragraph]:
        """Everything below its title: the fact, what it rests on, the texts, who takes it, what is to be known."""
        texts, language = self._texts, self._texts.language
        yield Paragraph("", each.fact(language))
        if each.rows or each.outcome is Outcome.SHOWN:
            yield Paragraph("", texts("assess.rests-on", rows=rows_words(each.rows, texts)))
        if each.possible_rows:
            yield Paragraph("", texts("assess.may-rest-on", rows=rows_words(each.possible_rows, texts)))
        if each.needs:
            yield Paragraph("", self.needs(each))
        yield from self._texts_of(each)
        names = texts("assess.between").join(self._authorities[name](language) for name in each.authorities)
        if names:
            yield Paragraph("", texts("assess.takes-it", names=names))
        for name in each.stronger:
            if self._first(f"stronger {name}"):
                yield Paragraph("", texts("assess.stronger", words=self._stronger[name](language)))
        for name in each.caveats:
            if self._first(f"caveat {name}"):
                yield Paragraph("", texts("assess.caveat", words=self._caveats[name](language)))

    def needs(self, each: Assessment) -> str:
        """What would have to be known."""
        return self._texts("assess.needs", needs=needs_words(each.needs, self._pack, self._texts))

    def _texts_of(self, each: Assessment) -> Iterator[Paragraph]:
        sources = [self._sources[name] for name in each.sources]
        soft = "does-not-conform" if each.outcome is Outcome.SHOWN else "may-not-conform"
        for lead, cites in (
            ("may-be-relevant", [source for source in sources if not source.soft]),
            (soft, [source for source in sources if source.soft]),
        ):
            if cites:
                yield Paragraph("", self._texts(f"assess.{lead}"))
            again = dict.fromkeys(cited(each, self._texts) for each in cites if each.id in self._said)
            for source in cites:
                if self._first(source.id):
                    yield from self._text(source)
            for name in again:
                yield Paragraph("- ", self._texts("assess.source-again", cited=name))

    def _text(self, source: Source) -> Iterator[Paragraph]:
        yield Paragraph("- ", source_words(source, self._texts))
        for words in what_it_says(source, self._texts, self._pack.language):
            yield Paragraph("  ", words)

    def _first(self, name: str) -> bool:
        """Whether it is said for the first time, which it now is."""
        if name in self._said:
            return False
        self._said.add(name)
        return True


def item_words(each: Assessment, texts: Texts) -> str:
    """Title and fact on a line."""
    return texts("assess.item", title=each.title(texts.language), fact=each.fact(texts.language))
