"""Whom to turn to and by when, in words that the shell and the app share."""

from collections.abc import Iterable

from evidence_log.i18n.assessment_words import channels_words, clock_line, needs_words, rows_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.assessed import Assessed, NextClock, RunningClock, Way
from evidence_log.records.pack_routes import Authority
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.words import Words

_MOST_NEEDS = 2  # the kind of lender and the place stand first


def way_named(way: Way, texts: Texts) -> str:
    """Who, and with what kind of thing one goes there."""
    name = way.authority.name(texts.language)
    if way.kind is None:
        return name
    return texts("assess.way", authority=name, kind=texts(f"assess.kind.{way.kind.value}"))


def way_told(way: Way, assessed: Assessed, texts: Texts) -> list[str]:
    """Everything to be known before going there; why it is the one stands first."""
    authority, language = way.authority, texts.language
    said = [texts("assess.reason", reason=each(language)) for each in way.reasons]
    if not said:
        said.append(texts("assess.remit", remit=authority.remit(language)))
    if way.first:
        names = {each.id: each.name(language) for each in assessed.pack.authorities}
        first = texts("assess.between").join(names[each] for each in way.first)
        said.append(texts("assess.first", names=first))
    if authority.channels:
        said.append(channels_words(authority, texts))
    if authority.bring:
        said.append(texts("assess.bring", things=all_words(authority.bring, texts)))
    if authority.caps:
        said.append(texts("assess.caps", caps=_caps(authority, texts)))
    nearest = {each.clock: each for each in reversed(assessed.clocks) if each.clock in way.clocks}
    said += [texts("assess.way-clock", clock=clock_line(each, texts)) for each in reversed(nearest.values())]
    if way.rows:
        said.append(texts("assess.rests-on", rows=rows_words(way.rows, texts)))
    return said + caveat_words(way.caveats, assessed.pack, texts)


def maybe_words(way: Way, assessed: Assessed, texts: Texts) -> str:
    """Somebody who may take it, as short as it can be said with what decides it."""
    language = texts.language
    reason = all_words(way.reasons, texts)
    return texts(
        "assess.way-maybe",
        way=way_named(way, texts),
        reason=reason or way.authority.remit(language),
        needs=way_needs(way, assessed, texts),
    )


def way_needs(way: Way, assessed: Assessed, texts: Texts) -> str:
    """What decides whether they take it."""
    return texts("assess.needs", needs=needs_words(way.needs[:_MOST_NEEDS], assessed.pack, texts))


def clock_told(clock: RunningClock, assessed: Assessed, texts: Texts) -> list[str]:
    """What happens at its end, and what is not sure of it."""
    said = [clock.at_the_end(texts.language)]
    if clock.needs:
        said.append(texts("assess.clock-uncertain", needs=needs_words(clock.needs, assessed.pack, texts)))
    return said + caveat_words(clock.caveats, assessed.pack, texts)


def others_of_clock(each: NextClock, texts: Texts) -> list[str]:
    """How many more of its kind there are."""
    said = [texts("assess.clock-more", n=each.later)] if each.later else []
    return said + ([texts("assess.clock-more-past", n=each.before)] if each.before else [])


def caveat_words(names: Iterable[str], pack: RulePack, texts: Texts) -> list[str]:
    """What is to be borne in mind, by the names the pack has for it."""
    words = {each.id: each.words for each in pack.caveats}
    return [texts("assess.caveat", words=words[each](texts.language)) for each in names]


def all_words(words: Iterable[Words], texts: Texts) -> str:
    """Several of a pack's words one after the other."""
    return texts("assess.between-needs").join(each(texts.language) for each in words)


def _caps(authority: Authority, texts: Texts) -> str:
    caps = (
        texts("assess.cap", amount=each.amount, unit=each.unit(texts.language), id=each.id)
        for each in authority.caps
    )
    return texts("assess.between-needs").join(caps)
