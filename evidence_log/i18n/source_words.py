"""A text a rule rests on, in words: what it is called, since when it is in force, whether it was read, what it says."""

from evidence_log.i18n.moment_words import date_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.rule_pack import Source, SourceState


def cited(source: Source, texts: Texts) -> str:
    """Instrument and article."""
    instrument = source.instrument(texts.language).removeprefix("《").removesuffix("》")
    article = source.article_words
    if article is None:
        return texts("assess.cited-whole", instrument=instrument)
    return texts("assess.cited", instrument=instrument, article=article(texts.language))


def source_words(source: Source, texts: Texts) -> str:
    """The same with who issued it, and what is known of it."""
    told = known_words(source, texts)
    return texts("assess.source", cited=cited(source, texts), body=source.body(texts.language), known=told)


def known_words(source: Source, texts: Texts) -> str:
    """From when it is in force, whether it was read, and what is not sure."""
    language = texts.language
    known = [in_force_words(source, texts)]
    if source.state is not SourceState.IN_FORCE:
        known.append(texts(f"assess.state.{source.state.value}"))
    known.append(_read(source, texts))
    if source.carriers is not None:
        known.append(texts("assess.carriers", n=source.carriers))
    if source.version is not None:
        known.append(texts("assess.version", version=source.version(language)))
    if source.unsure is not None:
        known.append(texts("assess.unsure", unsure=source.unsure(language)))
    return texts("assess.between-needs").join(each for each in known if each)


def what_it_says(source: Source, texts: Texts, original: Language) -> list[str]:
    """Its words where they were read, with our translation for who reads the other language; else what it is said to say."""
    if source.quote is None:
        words = None if source.paraphrase is None else source.paraphrase(texts.language)
        return [] if words is None else [texts("assess.paraphrase", words=words)]
    said = [texts("assess.quote", words=source.quote)]
    if source.rendering is not None and texts.language is not original:
        said.append(texts("assess.rendering", words=source.rendering))
    return said


def in_force_words(source: Source, texts: Texts) -> str:
    """From when, and until when, as far as is known."""
    begins = None if source.from_ is None else date_words(source.from_, texts)
    ends = None if source.until is None else date_words(source.until, texts)
    if begins is not None and ends is not None:
        return texts("assess.in-force-between", begins=begins, ends=ends)
    if begins is not None:
        return texts("assess.in-force-from", begins=begins)
    return "" if ends is None else texts("assess.in-force-until", ends=ends)


def _read(source: Source, texts: Texts) -> str:
    if not source.quote_mark.was_read:
        return texts("assess.not-read")
    if source.read_on is None:
        return texts("assess.read")
    return texts("assess.read-on", day=date_words(source.read_on, texts))
