"""Mail as it was saved: who, when, and its words. Runs in the worker process only."""

import email.contentmanager
import email.policy
import quopri
from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from typing import Any

from evidence_log import __version__
from evidence_log.media.claims import Claims
from evidence_log.media.found import Found
from evidence_log.media.remote import Source
from evidence_log.media.words import text_derivative, words_of_html
from evidence_log.records.exhibit import MediaState

# Loaded now: later no file can be opened any more.
LOADED = (email.contentmanager, quopri)
_MOST_BYTES = 64 * 1024 * 1024
_FIELDS = ("From", "To", "Cc", "Date", "Subject", "Message-ID")
_LONGEST_FIELD = 1000
_MOST_PARTS = 500
# What the parser may raise over a field or a part somebody else wrote.
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)


def look(source: Source, *, media_type: str, latest: datetime) -> Found:
    """Read its fields and its words; attachments are named, not opened: they lie in the original."""
    facts: dict[str, Any] = {"tool": "evidence_log", "tool_version": __version__, "media_type": media_type}
    if source.size > _MOST_BYTES:
        return Found(**facts, state=MediaState.UNSUPPORTED, problem="too-large")
    parser = BytesParser(EmailMessage, policy=email.policy.default)
    message = parser.parsebytes(source.open().read(_MOST_BYTES))
    claims = Claims(latest)
    _claim(claims, "mail.Date", _field(message, "Date"))
    received = [str(each) for each in message.get_all("Received", [])[:1]]
    _claim(claims, "mail.Received", received[0].rpartition(";")[2] if received else "")
    lines = [f"{name}: {value}" for name in _FIELDS if (value := _field(message, name))]
    lines += [f"[{name}]" for name in _attached(message)]
    text = "\n".join(lines) + "\n\n" + _body(message)
    defects = "damaged-parts" if message.defects else None
    return Found(
        **facts,
        state=MediaState.OK,
        problem=defects,
        captured_claims=claims.claims(),
        oddities=claims.refused(),
        derivatives=tuple(text_derivative(text)),
    )


def _claim(claims: Claims, field: str, text: str) -> None:
    if not text.strip():
        return
    try:
        at = parsedate_to_datetime(text.strip())
    except _UNREADABLE:
        at = None
    claims.add(field, at, text.strip())


def _field(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, "")).replace("\n", " ")[:_LONGEST_FIELD]
    except _UNREADABLE:
        return ""


def _attached(message: EmailMessage) -> Iterator[str]:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return
        try:
            name = part.get_filename()
        except _UNREADABLE:
            continue
        if name:
            yield name[:_LONGEST_FIELD]


def _body(message: EmailMessage) -> str:
    try:
        part = message.get_body(preferencelist=("plain", "html"))
        if part is None:
            return ""
        words = str(part.get_content())
        return words_of_html(words) if part.get_content_subtype() == "html" else words
    except _UNREADABLE:
        return ""
