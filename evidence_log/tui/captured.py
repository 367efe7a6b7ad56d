"""What became of words and files that went into the inbox. Pure."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evidence_log.records.capture import Because
from evidence_log.tui.look import Look
from evidence_log.tui.refusals import named_refusal_words

if TYPE_CHECKING:
    from evidence_log.casework.capture_locked import Captured

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
