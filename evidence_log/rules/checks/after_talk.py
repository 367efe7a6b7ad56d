"""Check `after-talk`: calls within so many days after a conversation, by one collector to one person about one debt."""

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check_calls import AfterTalk
from evidence_log.rules.counting import Scope
from evidence_log.rules.debt_calls import DebtLog, Held, Talks, debt_log
from evidence_log.rules.ground import Ground
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def after_talk(values: AfterTalk, scope: Scope, matter: Matter) -> Looked:
    """Count them; each conversation stands among the rows. A call that becomes one is judged by the one before."""
    log = debt_log(values, scope, matter)
    ground = matter.ground
    after = _After(values.days, log, ground)
    for held in log.between:
        after.look(held)
    count = ground.total_at(after.sure)
    surely, talks = set(after.sure), set(after.talks)
    perhaps = {place: need for place, need in after.perhaps.items() if place not in surely}
    most = count + ground.total_at(perhaps)
    outcome = Outcome.SHOWN if count else Outcome.POSSIBLY if most else Outcome.NOT_SHOWN
    if outcome is Outcome.NOT_SHOWN and log.timeless and (after.talked or len(log.timeless) > 1):
        outcome = Outcome.CANNOT_TELL
    possible = [each for each in (*after.perhaps_talks, *perhaps) if each not in surely and each not in talks]
    return Looked(
        outcome=outcome,
        said="after-talk",
        count=count,
        most=most,
        rows=ground.rows_at([*talks, *after.sure]),
        possible_rows=ground.rows_at(possible),
        peak_rows=ground.rows_at(after.talked) if outcome is Outcome.CANNOT_TELL else (),
        needs=ground.needs_at(perhaps, log.timeless if outcome is not Outcome.NOT_SHOWN else ()),
        values=(("days", values.days),),
    )


class _After:
    """What was after a conversation between any of them, by place."""

    def __init__(self, days: int, log: DebtLog, ground: Ground) -> None:
        self._days, self._talk_needs, self._ground = days, log.talk_needs, ground
        self.talked: set[int] = set()
        self.sure: list[int] = []
        self.perhaps: dict[int, NeedKind] = {}
        self.talks: set[int] = set()
        self.perhaps_talks: set[int] = set()

    def look(self, held: Held) -> None:
        """Judge each call between one collector and one person about one debt."""
        self.talked.update(held.talks.by_end)
        begins, days = self._ground.seconds.firsts, self._ground.days
        for call in held.sure:
            talk = held.sure_talks.certainly_before(begins[call])
            if talk is not None and days.lasts[call] - days.firsts[talk] < self._days:
                self.sure.append(call)
                self.talks.add(talk)
            else:
                self._perhaps(call, None, held.talks)
        for call, need in held.perhaps.items():
            self._perhaps(call, need, held.talks)

    def _perhaps(self, call: int, need: NeedKind | None, talks: Talks) -> None:
        days, maybe = self._ground.days, talks.perhaps_before(call)
        if maybe is not None and days.firsts[call] - days.lasts[maybe] < self._days:
            self.perhaps_talks.add(maybe)
            self.perhaps.setdefault(call, need or self._talk_needs.get(maybe) or NeedKind.TIME)
        elif days.counts[call] > 1 and self._ground.in_time[call].answered is not False:
            # The first of them may have been a conversation.
            self.perhaps.setdefault(call, need or NeedKind.TIME)
