"""What an edition is called, for whom it is, and what it asks, in words."""

from collections.abc import Sequence

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language

_ROWS_NAMED = 6


def edition_title(edition: str, texts: Texts) -> str:
    """The title its documents have."""
    return texts(f"edition_{edition.replace('-', '_')}.title")


def asked_words(asked: str, rows: Sequence[str], texts: Texts) -> str:
    """One thing that is asked for, and where it is missing."""
    words = texts(f"editions.asked.{asked}")
    if not rows:
        return words
    named = ", ".join(rows[:_ROWS_NAMED])
    return texts(
        "editions.missing-in",
        what=words,
        rows=named if len(rows) <= _ROWS_NAMED else f"{named} …",
        n=len(rows),
    )


def one_after_the_other(words: Sequence[str], texts: Texts) -> str:
    """Several, as the language separates what may hold commas itself."""
    return ("；" if texts.language is Language.ZH else "; ").join(words)
