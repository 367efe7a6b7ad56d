"""Check `after-talk`: calls within so many days after a conversation, by one collector to one person about one debt."""

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check_calls import AfterTalk
from evidence_log.rules.counting import Scope, needs_of, total
from evidence_log.rules.debt_calls import Call, Held, debt_log
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def after_talk(values: AfterTalk, scope: Scope, matter: Matter) -> Looked:
    """Count them; each conversation stands among the rows. A call that becomes one is judged by the one before."""
    log = debt_log(values, scope, matter)
    after = _After(values.days)
    for held in log.between:
        after.look(held)
    count = total(after.sure.values())
    perhaps = {row: unsure for row, unsure in after.perhaps.items() if row not in after.sure}
    most = count + total(each for each, _ in perhaps.values())
    outcome = Outcome.SHOWN if count else Outcome.POSSIBLY if most else Outcome.NOT_SHOWN
    if outcome is Outcome.NOT_SHOWN and log.timeless and (after.talked or len(log.timeless) > 1):
        outcome = Outcome.CANNOT_TELL
    rows = dict.fromkeys([*after.talks, *after.sure])
    return Looked(
        outcome=outcome,
        said="after-talk",
        count=count,
        most=most,
        rows=tuple(rows),
        possible_rows=tuple(
            row for row in dict.fromkeys([*after.perhaps_talks, *perhaps]) if row not in rows
        ),
        peak_rows=tuple(after.talked) if outcome is Outcome.CANNOT_TELL else (),
        needs=needs_of([*perhaps.values(), *(log.timeless if outcome is not Outcome.NOT_SHOWN else [])]),
        values=(("days", values.days),),
    )


class _After:
    """What was after a conversation between any of them."""

    def __init__(self, days: int) -> None:
        self._days = days
        self.talked: dict[str, None] = {}
        self.sure: dict[str, Occurrence] = {}
        self.perhaps: dict[str, tuple[Occurrence, NeedKind]] = {}
        self.talks: dict[str, None] = {}
        self.perhaps_talks: dict[str, None] = {}

    def look(self, held: Held) -> None:
        """Judge each call between one collector and one person about one debt."""
        self.talked |= dict.fromkeys(each.occurrence.row for each in held.talks.by_end)
        for call in (*held.sure, *held.perhaps):
            talk = held.sure_talks.certainly_before(call.when)
            if talk is not None and call.need is None and self._within(call, talk):
                self.sure[call.occurrence.row] = call.occurrence
                self.talks[talk.occurrence.row] = None
                continue
            maybe = held.talks.perhaps_before(call)
            if maybe is not None and call.when.first_day - maybe.when.last_day < self._days:
                self.perhaps_talks[maybe.occurrence.row] = None
                self._enter(call, call.need or maybe.need or NeedKind.TIME)
            elif call.occurrence.count > 1 and call.occurrence.answered is not False:
                self._enter(
                    call, call.need or NeedKind.TIME
                )  # the first of them may have been a conversation

    def _within(self, call: Call, talk: Call) -> bool:
        return call.when.last_day - talk.when.first_day < self._days

    def _enter(self, call: Call, need: NeedKind) -> None:
        self.perhaps.setdefault(call.occurrence.row, (call.occurrence, need))
