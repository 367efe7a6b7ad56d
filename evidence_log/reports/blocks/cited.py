"""The provisions named in a document, each once: since when it is in force, whether it was read, and what it says."""

from functools import partial

from evidence_log.i18n.source_words import cited as cited_words, in_force_words, source_words, what_it_says
from evidence_log.records.assessed import Assessed
from evidence_log.records.rule_pack import Source, SourceState
from evidence_log.reports.blocks.provisions import lay_others
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import BOLD, SMALL
from evidence_log.reports.paper.plan import REMARK, Style
from evidence_log.reports.relevant import relevant, sources_named
from evidence_log.reports.writing import Writing

_WHERE = Style(weight=BOLD, size=SMALL, leading=12.5)


def cited(writing: Writing) -> None:
    """Its own words only where they were read; else what it is said to say, and that it is.

    At the end of a letter they stand on one page.
    """
    assessed = writing.supplied.assessed
    if assessed is None:
        return
    lay = partial(_lay, writing, assessed)
    if Block.ANNEX in writing.edition.blocks:
        lay()
    else:
        writing.flow.together(lay)


def _lay(writing: Writing, assessed: Assessed) -> None:
    flow = writing.flow
    writing.section(Block.CITED)
    if Block.PROVISIONS in writing.edition.blocks:
        lay_others(writing)
    flow.paragraph(writing.t("cited-how"), REMARK)
    by_article: dict[str, list[str]] = {}
    for each in _sources(writing):
        said = what_it_says(each, writing.texts, assessed.pack.language)
        by_article.setdefault(_where(writing, each), []).extend(said)
    for where, said in by_article.items():
        flow.need(_WHERE.leading + REMARK.leading * 2)
        flow.paragraph(where, _WHERE, after=0.0)
        for words in said:
            flow.paragraph(words, REMARK, after=0.0)
        flow.space(5.0)


def _where(writing: Writing, source: Source) -> str:
    """Instrument, article, and since when; what is not known of it only where something is not."""
    plain = source.quote_mark.was_read and source.state is SourceState.IN_FORCE
    if not plain or source.version is not None or source.unsure is not None:
        return source_words(source, writing.texts)
    named = cited_words(source, writing.texts)
    since = in_force_words(source, writing.texts)
    return writing.t("cited-since", cited=named, since=since) if since else named


def _sources(writing: Writing) -> list[Source]:
    """Those that requests and paragraphs rest on, then those of the rules that are told."""
    asked = [f"request.{each}" for each in writing.edition.requests]
    asked += [f"paragraph.{each}" for each in writing.edition.paragraphs]
    named = [name for key in asked for name in writing.edition.cites.get(key, ())]
    told = [source for each in relevant(writing) for source in each.sources]
    tells = Block.PROVISIONS in writing.edition.blocks
    found = {each.id: each for each in (*sources_named(writing, named), *(told if tells else ()))}
    return list(found.values())
