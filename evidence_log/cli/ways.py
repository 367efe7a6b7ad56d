"""Lines of `assess` and `packs` about whom to turn to, what to ask for, and by when."""

from collections.abc import Iterable, Iterator

from evidence_log.cli.columns import in_columns
from evidence_log.i18n.assessment_words import clock_line, help_line_words
from evidence_log.i18n.order_words import checklist_told, order_told
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.way_words import clock_told, maybe_words, others_of_clock, way_named, way_told
from evidence_log.records.assessed import Assessed, Way
from evidence_log.records.pack_help import HelpLine
from evidence_log.records.pack_routes import Order
from evidence_log.records.rule_pack import RulePack

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


def order_lines(orders: Iterable[Order], pack: RulePack, texts: Texts) -> Iterator[str]:
    """Each with who may ask for it, of whom, and what it may say."""
    for each in orders:
        yield from in_columns(texts("assess.named", title=each.title(texts.language), id=each.id), head="- ")
        for said in order_told(each, pack, texts):
            yield from in_columns(said, head="    ")


def checklist_lines(pack: RulePack, texts: Texts) -> Iterator[str]:
    """What an authority looks at, a line each."""
    for each in pack.checklists:
        yield from in_columns(each.title(texts.language), head="- ")
        for said in checklist_told(each, pack, texts):
            yield from in_columns(said, head="    ")


def clock_lines(assessed: Assessed, texts: Texts) -> Iterator[str]:
    """Each clock once, and of its others how many there are."""
    for each in assessed.next_clocks:
        yield from in_columns(clock_line(each.clock, texts), head="- ")
        for said in (*clock_told(each.clock, assessed, texts), *others_of_clock(each, texts)):
            yield from in_columns(said, head="  ")
