"""What an edition is called, for whom it is, and what it asks, in words."""

from collections.abc import Sequence

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.seen_by_them import SeenByThem, Shown

_ROWS_NAMED = 6
_PERSONS_NAMED = 3


def edition_title(edition: str, texts: Texts) -> str:
    """The title its documents have."""
    return texts(f"edition_{edition.replace('-', '_')}.title")


def edition_reader(edition: str, texts: Texts) -> str:
    """Whom it is for, where the case names nobody."""
    own = f"edition_{edition.replace('-', '_')}.reader"
    return texts(own if texts.has(own) else "document.reader")


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


def seen_words(seen: SeenByThem, texts: Texts) -> list[str]:
    """What the other side may read, what is kept from it, and what nobody but the reader can see to; one sentence each."""
    if seen.private:
        return [texts("editions.keep-from-them")]
    lines = []
    if seen.shown:
        shown = one_after_the_other([_shown_words(each, texts) for each in seen.shown], texts)
        lines.append(
            texts("editions.they-will-read" if seen.certain else "editions.they-may-read", what=shown)
        )
    if seen.held:
        held = one_after_the_other([texts(f"editions.held.{each.value}") for each in seen.held], texts)
        lines.append(texts("editions.kept-from-them", what=held))
    return [*lines, texts("editions.as-you-wrote-it")]


def _shown_words(shown: Shown, texts: Texts) -> str:
    apart = "、" if texts.language is Language.ZH else ", "
    names = apart.join(shown.names[:_PERSONS_NAMED])
    more = " …" if len(shown.names) > _PERSONS_NAMED else ""
    return texts(f"editions.seen.{shown.what.value}", n=shown.count, names=f"{names}{more}")
