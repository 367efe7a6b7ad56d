"""Read the words in a picture, where the extra `ocr` is installed. The work is done in a process of its own."""

from datetime import UTC, datetime
from importlib.util import find_spec
from typing import BinaryIO

from evidence_log import __version__
from evidence_log.media.asking import Heard, NoAnswer, ask
from evidence_log.media.found import Question, Recognised, Wanted
from evidence_log.media.kinds import decoder_for
from evidence_log.records.extracted_text import ExtractedText
from evidence_log.records.instant import instant_text

_PICTURES = ("photo", "heif")
_NEEDED = ("rapidocr", "onnxruntime")


def installed() -> bool:
    """Whether the extra is there."""
    return all(find_spec(name) is not None for name in _NEEDED)


def is_picture(media_type: str) -> bool:
    """Whether there may be words in it to recognise."""
    return decoder_for(media_type) in _PICTURES


def recognise(
    source: BinaryIO, *, exhibit: str, media_type: str, going: Heard | None = None
) -> ExtractedText:
    """Read a picture of that type; never raises for what is in it. `going` hears how many rows of how many are done."""
    size = source.seek(0, 2)
    now = instant_text(datetime.now(UTC))
    question = Question(media_type=media_type, size=size, latest=now, wanted=Wanted.RECOGNISE)
    try:
        answer = ask(source, question, going)
    except NoAnswer as nobody:
        problem = "needs-too-much-memory" if nobody.greedy else "decoder-died"
        answer = Recognised(tool="evidence_log", tool_version=__version__, problem=problem)
    if not isinstance(answer, Recognised):
        raise TypeError(answer)
    return ExtractedText(
        exhibit=exhibit,
        tool=answer.tool,
        tool_version=answer.tool_version,
        lines=answer.lines,
        problem=answer.problem,
    )
