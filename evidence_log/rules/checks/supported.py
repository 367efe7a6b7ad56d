"""Check `supported`: other requirements of the pack are shown."""

from collections.abc import Iterable

from evidence_log.records.assessment import Need, Outcome
from evidence_log.records.check_steps import Supported
from evidence_log.rules.counting import outcome_of
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def supported(values: Supported, matter: Matter) -> Looked:
    """Count those that are shown; what does not apply shows nothing."""
    looked = [matter.others[name] for name in values.requirements if name in matter.others]
    shown = [each for each in looked if each.outcome is Outcome.SHOWN]
    possibly = [each for each in looked if each.outcome is Outcome.POSSIBLY]
    untold = [each for each in looked if each.outcome is Outcome.CANNOT_TELL]
    rows = once(row for each in shown for row in each.rows)
    rest = once(row for each in (*shown, *possibly) for row in (*each.rows, *each.possible_rows))
    return Looked(
        outcome=outcome_of(len(shown), len(shown) + len(possibly), values.at_least, untold=len(untold)),
        said="supported",
        count=len(shown),
        most=len(shown) + len(possibly),
        rows=rows,
        possible_rows=tuple(row for row in rest if row not in rows),
        needs=all_needs((*possibly, *untold)),
    )


def once(rows: Iterable[str]) -> tuple[str, ...]:
    """Each row once, in order."""
    return tuple(dict.fromkeys(rows))


def all_needs(looked: Iterable[Looked]) -> tuple[Need, ...]:
    """What would have to be known for any of them, each once."""
    return tuple(dict.fromkeys(need for each in looked for need in each.needs))
