"""Plain text and what is written like it, in UTF-8, UTF-16 or GB18030. Runs in the worker process only."""

from datetime import datetime
from typing import Any

from evidence_log import __version__
from evidence_log.media.found import Found
from evidence_log.media.remote import Source
from evidence_log.media.sniff import text_encoding
from evidence_log.media.words import text_derivative, words_of_html
from evidence_log.records.exhibit import MediaState

_MOST_BYTES = 2 * 1024 * 1024
_MARKED_UP = ("text/html", "text/xml", "image/svg+xml")


def look(source: Source, *, media_type: str, latest: datetime) -> Found:  # noqa: ARG001 -- no time stands in it
    """Give its words in UTF-8."""
    facts: dict[str, Any] = {"tool": "evidence_log", "tool_version": __version__, "media_type": media_type}
    data = source.open().read(_MOST_BYTES)
    encoding = text_encoding(data)
    if encoding is None:
        return Found(**facts, state=MediaState.CORRUPT, problem="not-text-throughout")
    text = data.decode(encoding, "ignore")  # a letter cut where reading stopped
    words = words_of_html(text) if media_type in _MARKED_UP else text
    return Found(**facts, state=MediaState.OK, derivatives=tuple(text_derivative(words)))
