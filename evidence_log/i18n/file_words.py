"""What was found in a file, as a person reads it."""

from evidence_log.i18n.amounts import duration_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import Delivery, Examination, Oddity, OddityKind
from evidence_log.records.likeness import Alike

_SECOND_MS = 1000
_NEAR_NAMED = 5
# A file added two hundred times names a dozen of the others in each of its sheets.
_SAME_NAMED = 12
_DAY_S = 86_400


def field_words(field: str, texts: Texts) -> str:
    """Where in a file a time stands."""
    known = f"media.field.{field}"
    return texts(known) if texts.has(known) else field


def oddity_words(oddity: Oddity, texts: Texts) -> str:
    """One odd thing about a file."""
    detail = oddity.detail or ""
    if oddity.kind is OddityKind.NOT_UNPACKED:
        reason, _, path = detail.partition(" ")
        return texts("media.oddity.not-unpacked", detail=path, reason=texts(f"media.inside.{reason}"))
    if oddity.kind is not OddityKind.TIMES_DISAGREE:
        field, equals, said = detail.partition(" = ")
        if oddity.kind is OddityKind.TIME_REFUSED and equals:
            detail = f"{said} ({field_words(field, texts)})"
        return texts(f"media.oddity.{oddity.kind.value}", detail=detail)
    first, second, apart = (*detail.split(" "), "", "", "")[:3]
    return texts(
        "media.oddity.times-disagree",
        first=field_words(first, texts),
        second=field_words(second, texts),
        apart=_apart(apart, texts),
    )


def delivery_words(delivery: Delivery, texts: Texts) -> str:
    """The guess with its reasons: 'probably a screenshot: its name says so; …'."""
    guess = texts(f"media.delivery.{delivery.guess.value}")
    zh = texts.language is Language.ZH
    reasons = dict.fromkeys(texts(f"media.reason.{each}") for each in delivery.reasons)
    return f"{guess}{'：' if zh else ': '}{('；' if zh else '; ').join(reasons)}" if reasons else guess


def better_words(delivery: Delivery, texts: Texts) -> str | None:
    """How the original could be brought; None where nothing better is to be had."""
    known = f"media.better.{delivery.guess.value}"
    return texts(known) if texts.has(known) else None


def encoding_words(found: Examination) -> str | None:
    """'h264, aac · 16000 Hz · 2 ch'; None where nothing is known."""
    parts = [", ".join(found.codecs)] if found.codecs else []
    parts += [f"{found.sample_rate} Hz"] if found.sample_rate else []
    parts += [f"{found.channels} ch"] if found.channels else []
    return " · ".join(parts) or None


def _apart(seconds: str, texts: Texts) -> str:
    whole = abs(int(seconds)) if seconds.lstrip("-").isdigit() else 0
    days = whole // _DAY_S
    if days:
        return f"{days} 天" if texts.language is Language.ZH else f"{days} d"
    return duration_words(whole * _SECOND_MS)


def alike_lines(alike: Alike, texts: Texts) -> list[str]:
    """What is the same as an exhibit, or looks like it."""
    said = []
    if alike.same:
        more = len(alike.same) - _SAME_NAMED
        named = " ".join(alike.same[:_SAME_NAMED]) + (f" … (+{more})" if more > 0 else "")
        said.append(texts("words.alike.same", references=named))
    if alike.near:
        said.append(texts("words.alike.near", references=" ".join(alike.near[:_NEAR_NAMED])))
    return said
