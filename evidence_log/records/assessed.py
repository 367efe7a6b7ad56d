"""What a pack says of a matter on one day: assessments, who takes it, and by when. Made anew each time, never entered."""

from evidence_log.records.assessment import Assessment, Need, Outcome
from evidence_log.records.pack_routes import Authority, Order, RouteKind
from evidence_log.records.record import Record
from evidence_log.records.rule_pack import RulePack, Severity
from evidence_log.records.words import Words


class RunningClock(Record, frozen=True):
    """A time that runs. `begins` and `ends` are local days, `ends` the last on which it can be done.

    `ends_at` is the instant, where it is counted in hours. `days` are left until `ends`, negative once it is past.
    `rows` are the incidents or steps it counts from: of several that end on one day, all. `needs`: what is not known
    and would decide whether it runs, or from when; what is uncertain of a time is counted from its earliest day.
    """

    clock: str
    title: Words
    begins: str
    ends: str
    days: int
    warns: bool
    rows: tuple[str, ...]
    at_the_end: Words
    ends_at: str | None = None
    sources: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()


class NextClock(Record, frozen=True):
    """Of the clocks of one kind the next end, or the last one where all are past; and how many end later, or ended before."""

    clock: RunningClock
    later: int = 0
    before: int = 0


class Way(Record, frozen=True):
    """Somebody who takes it, with one kind of thing, and what led there.

    `kind` is null where a requirement names them and no route of the pack does. `certain`: something shown leads
    there, and nothing that would have to be known; otherwise `needs` says what. `rows` and `requirements` are what led
    there, `clocks` those that run with them, `first` the authorities to turn to before.
    """

    authority: Authority
    kind: RouteKind | None
    certain: bool
    routes: tuple[str, ...] = ()
    reasons: tuple[Words, ...] = ()
    first: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    possible_rows: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()


class Assessed(Record, frozen=True):
    """All of it. `zone` is that of the case, `today` the local day it was held against, `stale` whether the pack is old.

    `orders` are those that can be asked for on that day where the matter is, or may.
    """

    pack: RulePack
    zone: str
    today: str
    stale: bool
    assessments: tuple[Assessment, ...]
    routes: tuple[Way, ...]
    clocks: tuple[RunningClock, ...]
    orders: tuple[Order, ...] = ()

    @property
    def help_first(self) -> bool:
        """Whether help stands before the law: somebody may be in danger."""
        first = {each.id for each in self.pack.requirements if each.help_first}
        return any(each.kind is RouteKind.EMERGENCY for each in self.routes) or any(
            each.requirement in first and tells(each) for each in self.assessments
        )

    def of(self, outcome: Outcome) -> list[Assessment]:
        """Those of one outcome, the heaviest first."""
        weight = list(Severity)
        found = [each for each in self.assessments if each.outcome is outcome]
        return sorted(found, key=lambda each: -weight.index(each.severity))

    @property
    def next_clocks(self) -> list[NextClock]:
        """Each clock of the pack that runs or ran, once."""
        by_clock: dict[str, list[RunningClock]] = {}
        for each in self.clocks:
            by_clock.setdefault(each.clock, []).append(each)
        found = []
        for clocks in by_clock.values():
            past = [each for each in clocks if each.days < 0]
            running = [each for each in clocks if each.days >= 0]
            if running:
                found.append(NextClock(clock=running[0], later=len(running) - 1, before=len(past)))
            else:
                found.append(NextClock(clock=past[-1], before=len(past) - 1))
        return found

    @property
    def notes(self) -> tuple[Words, ...]:
        """What is said of the whole pack."""
        return tuple(each.words for each in self.pack.caveats if each.id in self.pack.notes)


def tells(each: Assessment) -> bool:
    """Whether the record shows anything that may concern the requirement."""
    if each.outcome is Outcome.CANNOT_TELL:
        return bool(each.rows or each.possible_rows)
    return each.outcome in (Outcome.SHOWN, Outcome.POSSIBLY)
