"""What became of an answer about what was written while locked, in words. Pure."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from evidence_log.errors import Refusal
from evidence_log.records.capture import Decision
from evidence_log.tui.look import Look
from evidence_log.tui.refusals import named_refusal_words, refusal_words

if TYPE_CHECKING:
    from evidence_log.casework.review_inbox import Reviewed

UNPLACED = "capture-unplaced"


def unplaced(reviewed: "Reviewed") -> str | None:
    """What files were brought for that have no place yet; None for everything else."""
    refused = reviewed.refused
    return None if refused is None or refused.refusal != UNPLACED else dict(refused.values)["to"]


def reviewed_words(
    reviewed: "Sequence[Reviewed]",
    refusal: Refusal | None,
    look: Look,
    *,
    asking: bool,
    waiting: Collection[str] = (),
) -> str:
    """What became of each. `asking`: it is said where the question is asked; `waiting` are those still asked about."""
    lines = [_reviewed_line(each, look, waiting) for each in reviewed]
    if asking and any(unplaced(each) not in (None, *waiting) for each in reviewed):
        lines.append(look.say("review.place"))
    for each in reviewed:
        lines += [
            look.say(
                "review.file_kept_out",
                name=look.line(one.path),
                reason=_reason(one.refusal, one.values, look),
            )
            for one in each.not_attached
        ]
    if refusal is not None:
        lines.append(f"{look.say('review.not_recorded')} {refusal_words(refusal, look)}")
    declined = [each for each in reviewed if each.decision is Decision.DECLINED and each.refused is None]
    if declined:
        how = "review.take_back" if asking else "review.take_back_later"
        lines.append(look.say(how, capture=declined[-1].capture_id))
    return "\n".join(lines)


def _reviewed_line(reviewed: "Reviewed", look: Look, waiting: Collection[str]) -> str:
    capture, refused, to = reviewed.capture_id, reviewed.refused, unplaced(reviewed)
    if to is not None:
        if to in waiting:
            return look.say("review.words_first", to=to)
        return look.say("review.unplaced", capture=capture, to=look.line(to))
    if refused is not None:
        return _reason(refused.refusal, refused.values, look)
    if reviewed.decision is Decision.ACCEPTED:
        said = look.say("review.accepted", capture=capture, incident=reviewed.incident or "")
        return f"{look.signs.tick} {said}"
    declined = reviewed.decision is Decision.DECLINED
    return look.say("review.declined" if declined else "review.put_off", capture=capture)


def _reason(name: str, values: tuple[tuple[str, str], ...], look: Look) -> str:
    return named_refusal_words(name, dict(values), look).partition("\n")[0]
