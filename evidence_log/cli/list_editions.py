"""`editions`: the documents there are, what the reader of each asks, and what is still missing here."""

from collections.abc import Iterator

from evidence_log.casework.list_editions import ListedEdition, list_editions
from evidence_log.cli.arguments import Command
from evidence_log.cli.columns import in_columns
from evidence_log.cli.invocation import Invocation
from evidence_log.i18n.edition_words import asked_words, edition_title, one_after_the_other
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.reports.missing import Needed, Standing

COMMAND = Command("editions", "[EDITION]", 0, 1)


def run(invocation: Invocation) -> int:
    """List them, those of the case's place first; with a name that one, and how to add what is missing."""
    words, texts = invocation.parsed.words, invocation.texts
    with invocation.open_vault() as vault:
        listed = list_editions(vault, words[0] if words else None)
    if invocation.json:
        shown = [edition_json(each, texts) for each in listed]
        invocation.answer(shown[0] if words else {"editions": shown})
        return 0
    lines = _one(listed[0], texts) if words else _all(listed, texts)
    for line in lines:
        invocation.say(visible_line(line))
    return 0


def edition_json(listed: ListedEdition, texts: Texts) -> dict[str, object]:
    """An edition: docs/formats/json.md."""
    edition = listed.edition
    return {
        "edition": edition.edition,
        "title": edition_title(edition.edition, texts),
        "languages": list(edition.languages),
        "reaches_respondent": edition.reaches_respondent.value,
        "jurisdictions": list(edition.jurisdictions),
        "fits": listed.fits,
        "asks": [
            {"asked": each.asked.value, "standing": each.standing.value, "rows": list(each.rows)}
            for each in listed.needed
        ],
        "missing": [each.asked.value for each in listed.of(Standing.MISSING)],
    }


def _all(listed: list[ListedEdition], texts: Texts) -> Iterator[str]:
    elsewhere = False
    for each in listed:
        if not each.fits and not elsewhere:
            elsewhere = True
            yield from ("", texts("editions.elsewhere"))
        yield from _short(each, texts)
    yield from ("", texts("editions.count", n=len(listed)))
    yield from in_columns(texts("editions.never-needed"))


def _short(listed: ListedEdition, texts: Texts) -> Iterator[str]:
    edition = listed.edition
    title = edition_title(edition.edition, texts)
    languages = ", ".join(edition.languages)
    said = texts("editions.line", edition=edition.edition, title=title, languages=languages)
    yield from in_columns(said, further="    ")
    yield from in_columns(texts(f"editions.reaches.{edition.reaches_respondent.value}"), head="    ")
    if not listed.fits:
        return
    missing = listed.of(Standing.MISSING)
    if missing:
        yield from in_columns(texts("editions.still-missing", what=_named(missing, texts)), head="    ")
    else:
        yield from in_columns(texts("editions.nothing-missing"), head="    ")


def _one(listed: ListedEdition, texts: Texts) -> Iterator[str]:
    yield from _short(ListedEdition(listed.edition, fits=False, needed=()), texts)
    for each in listed.of(Standing.MISSING):
        said = texts("editions.still-missing", what=asked_words(each.asked.value, each.rows, texts))
        yield from in_columns(said, head="  - ")
        yield from in_columns(
            texts("editions.how-to-add", how=texts(f"editions.how.{each.asked.value}")), head="    "
        )
    if not listed.of(Standing.MISSING):
        yield from in_columns(texts("editions.nothing-missing"), head="    ")
    by_hand = listed.of(Standing.BY_HAND)
    if by_hand:
        yield from in_columns(texts("editions.by-hand", what=_named(by_hand, texts)), head="    ")
    yield from in_columns(texts("editions.never-needed"), head="    ")


def _named(needed: list[Needed], texts: Texts) -> str:
    return one_after_the_other([asked_words(each.asked.value, each.rows, texts) for each in needed], texts)
