"""What the app says of an edition: its title, who reads it, what is still missing for it, and what they see of it."""

from typing import TYPE_CHECKING

from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.edition_words import (
    asked_words,
    edition_reader,
    edition_title,
    one_after_the_other,
    seen_words,
)
from evidence_log.i18n.spelled_words import spelled_words
from evidence_log.records.clock import Language
from evidence_log.records.fitted import Fitted, Rung
from evidence_log.records.wanted_document import IN_BOTH
from evidence_log.tui.look import Look
from evidence_log.tui.refusals import sentence
from evidence_log.tui.said import Laid

if TYPE_CHECKING:
    from evidence_log.casework.list_editions import ListedEdition
    from evidence_log.casework.make_document import Rehearsed
    from evidence_log.records.seen_by_them import SeenByThem
    from evidence_log.reports.missing import Needed

LANGUAGES = {Language.ZH.value: "中文", Language.EN.value: "English", IN_BOTH: "中文 + English"}
_MISSING = "missing"
_FIRST = 4


def edition_line(listed: "ListedEdition", look: Look) -> str:
    """Its title and its name."""
    return edition_named_line(listed.edition.edition, look)


def edition_named_line(edition: str, look: Look) -> str:
    """The same of one that is only named."""
    return look.say("editions.line", title=edition_title(edition, look.texts), edition=edition)


def reader_line(listed: "ListedEdition", look: Look) -> str:
    """Who reads it, and whether the other side does."""
    edition = listed.edition
    reader = edition_reader(edition.edition, look.texts)
    reaches = look.texts(f"editions.reaches.{edition.reaches_respondent.value}")
    return look.say("editions.reader", reader=reader, reaches=reaches)


def missing_line(listed: "ListedEdition", look: Look) -> str:
    """What its reader asks that is not there, and where it is missing."""
    return _missing_line([_asked(each, look) for each in _lacking(listed)], look)


def missing_shortly(listed: "ListedEdition", look: Look) -> str:
    """The first of it, and how much more there is."""
    lacking = _lacking(listed)
    said = [_counted(each, look) for each in lacking[:_FIRST]]
    if len(lacking) > _FIRST:
        said.append(look.say("editions.more", n=len(lacking) - _FIRST))
    return _missing_line(said, look)


def _counted(needed: "Needed", look: Look) -> str:
    """What is asked, and in how many rows it is missing."""
    asked = asked_words(needed.asked.value, (), look.texts)
    return look.texts("editions.missing-of", what=asked, n=len(needed.rows)) if needed.rows else asked


def _missing_line(said: list[str], look: Look) -> str:
    if not said:
        return look.say("editions.nothing_missing")
    return look.say("editions.missing", what=one_after_the_other(said, look.texts))


def _lacking(listed: "ListedEdition") -> "list[Needed]":
    return [each for each in listed.needed if each.standing.value == _MISSING]


def _asked(needed: "Needed", look: Look) -> str:
    return asked_words(needed.asked.value, needed.rows, look.texts)


def copy_lines(seen: "SeenByThem", look: Look) -> str:
    """The same of a redacted copy; words somebody wrote do not stand in it as they were written."""
    said = seen_words(seen, look.texts)
    lines = [sentence(look.line(each), look) for each in (said if seen.private else said[:-1])]
    return "\n".join([look.say("report.copy"), *lines, look.say("report.copy_read")])


def seen_lines(seen: "SeenByThem", look: Look) -> str:
    """What the other side may read, what is kept out: a line each."""
    return "\n".join(sentence(look.line(each), look) for each in seen_words(seen, look.texts))


def measured_lines(found: "Rehearsed", look: Look) -> str:
    """How long and how large it would be, what would be left out of it, and what would be shown by its number."""
    said = look.say("report.measured", pages=found.pages, size=size_words(found.size))
    if left := fitted_line(found.fitted, look):
        said = f"{said}\n{left}"
    if not found.spelled.places:
        return said
    return f"{said}\n{sentence(look.signs.drawn(spelled_words(found.spelled, look.texts)), look)}"


def laid_lines(laid: tuple[Laid, ...], look: Look) -> str:
    """What was made, and where each of it lies: a line each, and for whom it is."""
    return "\n".join(
        look.say(
            f"report.{each.what}",
            reference=each.reference,
            path=look.line(str(each.path)),
            size=size_words(each.size),
        )
        + (f"\n{left}" if (left := fitted_line(each.fitted, look)) else "")
        for each in laid
    )


def fitted_line(fitted: Fitted | None, look: Look) -> str:
    """What is left out to stay within a size; nothing where nothing is."""
    if fitted is None or fitted.rung is Rung.WHOLE:
        return ""
    left = look.texts(f"editions.fitted.{fitted.rung}")
    return look.say("report.fitted", most=size_words(fitted.most_bytes), left=left)
