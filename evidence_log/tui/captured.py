"""What became of words and files that went into the inbox, and of the answers about them. Pure."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evidence_log.errors import Refusal
from evidence_log.records.decision import Because, Decision
from evidence_log.tui.look import Look
from evidence_log.tui.refusals import named_refusal_words, refusal_words

if TYPE_CHECKING:
    from evidence_log.casework.capture_locked import Captured
    from evidence_log.casework.review_inbox import Reviewed

_NAMED = 3


def captured_words(captured: "Captured", files: Sequence[Path], look: Look) -> str:
    """The number, that it is safe, when it is asked about, and where the readable originals still lie."""
    because = captured.capture.because
    asked = look.say("capture.busy" if because is Because.BUSY else "capture.locked")
    safe = look.say("capture.safe", capture=captured.capture.capture)
    lines = [f"{look.signs.tick} {safe}", asked]
    refused = {each.path for each in captured.not_attached}
    taken = [path for path in files if str(path) not in refused]
    if taken:
        lines.append(look.say("capture.files", n=len(taken)))
        lines += [f"  {look.line(str(path))}" for path in taken[:_NAMED]]
        if taken[_NAMED:]:
            lines.append(f"  {look.say('capture.more', n=len(taken) - _NAMED)}")
    for each in captured.not_attached:
        reason = named_refusal_words(each.refusal, dict(each.values), look).partition("\n")[0]
        name = look.line(Path(each.path).name)
        lines.append(look.say("notice.not_attached", name=name, reason=reason))
    return "\n".join(lines)


def reviewed_words(reviewed: "Sequence[Reviewed]", refusal: Refusal | None, look: Look) -> str:
    """What became of each."""
    lines = [_reviewed_line(each, look) for each in reviewed]
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
    return "\n".join(lines)


def _reviewed_line(reviewed: "Reviewed", look: Look) -> str:
    capture, refused = reviewed.capture_id, reviewed.refused
    if refused is not None:
        return _reason(refused.refusal, refused.values, look)
    if reviewed.decision is Decision.ACCEPTED:
        said = look.say("review.accepted", capture=capture, incident=reviewed.incident or "")
        return f"{look.signs.tick} {said}"
    declined = reviewed.decision is Decision.DECLINED
    return look.say("review.declined" if declined else "review.put_off", capture=capture)


def _reason(name: str, values: tuple[tuple[str, str], ...], look: Look) -> str:
    return named_refusal_words(name, dict(values), look).partition("\n")[0]
