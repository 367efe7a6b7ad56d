"""Lines of `assess` about whom to turn to and by when."""

from collections.abc import Iterable, Iterator

from evidence_log.cli.columns import in_columns
from evidence_log.i18n.assessment_words import clock_line, help_line_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.way_words import clock_told, maybe_words, others_of_clock, way_named, way_told
from evidence_log.records.assessed import Assessed, Way
from evidence_log.records.pack_help import HelpLine

_UNDER = "   "


def way_lines(number: int, way: Way, assessed: Assessed, texts: Texts) -> Iterator[str]:
    """Somebody who takes it, with everything to be known before going there."""
    yield from in_columns(way_named(way, texts), head=f"{number}. ")
    for each in way_told(way, assessed, texts):
        yield from in_columns(each, head=_UNDER)


def maybe_lines(way: Way, assessed: Assessed, texts: Texts) -> Iterator[str]:
    """Somebody who may take it, on as few lines as it takes to say what decides it."""
    yield from in_columns(maybe_words(way, assessed, texts), head="- ")


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
    """Each clock once, and of its others how many there are."""
    for each in assessed.next_clocks:
        yield from in_columns(clock_line(each.clock, texts), head="- ")
        for said in (*clock_told(each.clock, assessed, texts), *others_of_clock(each, texts)):
            yield from in_columns(said, head="  ")
