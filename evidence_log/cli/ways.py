"""Lines of `assess` about whom to turn to and by when."""

from collections.abc import Iterable, Iterator

from evidence_log.cli.columns import in_columns
from evidence_log.i18n.assessment_words import (
    channels_words,
    clock_line,
    help_line_words,
    needs_words,
    rows_words,
)
from evidence_log.i18n.texts import Texts
from evidence_log.records.assessed import Assessed, RunningClock, Way
from evidence_log.records.pack_help import HelpLine
from evidence_log.records.pack_routes import Authority
from evidence_log.records.words import Words

_UNDER = "   "
_MOST_NEEDS = 2  # the kind of lender and the place stand first


def way_lines(number: int, way: Way, assessed: Assessed, texts: Texts) -> Iterator[str]:
    """Somebody who takes it, with everything to be known before going there."""
    yield from in_columns(_named(way, texts), head=f"{number}. ")
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
        said.append(texts("assess.bring", things=_all(authority.bring, texts)))
    if authority.caps:
        said.append(texts("assess.caps", caps=_caps(authority, texts)))
    nearest = {each.clock: each for each in reversed(assessed.clocks) if each.clock in way.clocks}
    said += [texts("assess.way-clock", clock=clock_line(each, texts)) for each in reversed(nearest.values())]
    if way.rows:
        said.append(texts("assess.rests-on", rows=rows_words(way.rows, texts)))
    caveats = {each.id: each.words for each in assessed.pack.caveats}
    said += [texts("assess.caveat", words=caveats[each](language)) for each in way.caveats]
    for each in said:
        yield from in_columns(each, head=_UNDER)


def maybe_lines(way: Way, assessed: Assessed, texts: Texts) -> Iterator[str]:
    """Somebody who may take it, on as few lines as it takes to say what decides it."""
    language = texts.language
    reason = texts("assess.between-needs").join(each(language) for each in way.reasons)
    needs = texts("assess.needs", needs=needs_words(way.needs[:_MOST_NEEDS], assessed.pack, texts))
    said = texts(
        "assess.way-maybe",
        way=_named(way, texts),
        reason=reason or way.authority.remit(language),
        needs=needs,
    )
    yield from in_columns(said, head="- ")


def help_lines(lines: Iterable[HelpLine], texts: Texts, *, head: str) -> Iterator[str]:
    """Numbers to call, what is known of each, and that nobody of us has dialled them."""
    found = list(lines)
    for each in found:
        called, told = help_line_words(each, texts)
        yield from in_columns(called, head=head)
        yield from in_columns(told, head=" " * (len(head) + 2))
    if any(each.checked_on is None for each in found):
        yield from in_columns(texts("assess.help-lines-not-dialled"), head=head)


def clock_lines(assessed: Assessed, texts: Texts) -> Iterator[str]:
    """Each clock once: the next end, or the last one where all are past; of its others how many there are."""
    by_clock: dict[str, list[RunningClock]] = {}
    for each in assessed.clocks:
        by_clock.setdefault(each.clock, []).append(each)
    for clocks in by_clock.values():
        past = [each for each in clocks if each.days < 0]
        running = [each for each in clocks if each.days >= 0]
        yield from _clock(running[0] if running else past[-1], assessed, texts)
        earlier = len(past) - (not running)
        if len(running) > 1:
            yield from in_columns(texts("assess.clock-more", n=len(running) - 1), head="  ")
        if earlier:
            yield from in_columns(texts("assess.clock-more-past", n=earlier), head="  ")


def _clock(clock: RunningClock, assessed: Assessed, texts: Texts) -> Iterator[str]:
    yield from in_columns(clock_line(clock, texts), head="- ")
    said = [clock.at_the_end(texts.language)]
    if clock.needs:
        said.append(texts("assess.clock-uncertain", needs=needs_words(clock.needs, assessed.pack, texts)))
    caveats = {each.id: each.words for each in assessed.pack.caveats}
    said += [texts("assess.caveat", words=caveats[each](texts.language)) for each in clock.caveats]
    for each in said:
        yield from in_columns(each, head="  ")


def _named(way: Way, texts: Texts) -> str:
    name = way.authority.name(texts.language)
    if way.kind is None:
        return name
    return texts("assess.way", authority=name, kind=texts(f"assess.kind.{way.kind.value}"))


def _all(words: Iterable[Words], texts: Texts) -> str:
    return texts("assess.between-needs").join(each(texts.language) for each in words)


def _caps(authority: Authority, texts: Texts) -> str:
    caps = (
        texts("assess.cap", amount=each.amount, unit=each.unit(texts.language), id=each.id)
        for each in authority.caps
    )
    return texts("assess.between-needs").join(caps)
