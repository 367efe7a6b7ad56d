"""`packs`: the rule packs there are; with a name or a file, what one of them holds. Needs no vault."""

from collections.abc import Iterator

from evidence_log.casework.list_packs import ListedPack, list_packs, show_pack
from evidence_log.cli.arguments import Command, path_of
from evidence_log.cli.columns import in_columns
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.rules import listed_json, pack_json
from evidence_log.cli.ways import checklist_lines, help_lines, order_lines
from evidence_log.i18n.assessment_words import channels_words
from evidence_log.i18n.moment_words import date_words
from evidence_log.i18n.source_words import cited, source_words, what_it_says
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line

COMMAND = Command("packs", "[NAME|FILE]", 0, 1)


def run(invocation: Invocation) -> int:
    """List them, or show one."""
    at, words = invocation.around.clock.read(), invocation.parsed.words
    if words:
        shown = show_pack(words[0], path_of(words[0]), at=at)
        if invocation.json:
            invocation.answer(pack_json(shown))
            return 0
        lines = _whole(shown, invocation.texts)
    else:
        listed = list_packs(at=at)
        if invocation.json:
            invocation.answer({"packs": [listed_json(each) for each in listed]})
            return 0
        lines = _all(listed, invocation.texts)
    for line in lines:
        invocation.say(visible_line(line))
    return 0


def _all(listed: tuple[ListedPack, ...], texts: Texts) -> Iterator[str]:
    for each in listed:
        yield from _short(each, texts)
        for left in each.pack.not_covered:
            yield from in_columns(texts("assess.pack-not-covered", what=left(texts.language)), head="    ")
    yield texts("assess.packs", n=len(listed))


def _short(listed: ListedPack, texts: Texts) -> Iterator[str]:
    pack = listed.pack
    yield from in_columns(texts("assess.pack", id=pack.id, title=pack.title(texts.language)), further="    ")
    told = texts(
        "assess.pack-told",
        jurisdiction=texts(f"words.jurisdiction.{pack.jurisdiction.value}"),
        n=len(pack.requirements),
        day=date_words(pack.checked, texts),
    )
    yield from in_columns(told, head="    ")
    if listed.stale:
        yield from in_columns(texts("assess.pack-stale"), head="  ! ")


def _whole(listed: ListedPack, texts: Texts) -> Iterator[str]:
    yield from _short(listed, texts)
    for name, lines in (
        ("requirements", _requirements(listed, texts)),
        ("sources", _sources(listed, texts)),
        ("authorities", _authorities(listed, texts)),
        ("lenders", _lenders(listed, texts)),
        ("orders", order_lines(listed.pack.orders, listed.pack, texts)),
        ("checklists", checklist_lines(listed.pack, texts)),
        ("help-lines", help_lines(listed.pack.help_lines, texts, head="- ")),
        ("not-covered", _not_covered(listed, texts)),
    ):
        found = list(lines)
        if found:
            yield ""
            yield f"== {texts(f'assess.part.{name}')} =="
            yield from found


def _requirements(listed: ListedPack, texts: Texts) -> Iterator[str]:
    sources = {each.id: each for each in listed.pack.sources}
    for each in listed.pack.requirements:
        said = "assess.requirement" if each.enabled else "assess.requirement-off"
        yield from in_columns(texts(said, title=each.title(texts.language), id=each.id), head="- ")
        named = [cited(sources[name], texts) for name in each.sources]
        if each.soft_law:
            named.append(texts("assess.a-standard"))
        yield from in_columns(texts("assess.between-needs").join(dict.fromkeys(named)), head="    ")


def _sources(listed: ListedPack, texts: Texts) -> Iterator[str]:
    for each in listed.pack.sources:
        yield from in_columns(source_words(each, texts), head="- ")
        for words in what_it_says(each, texts, listed.pack.language):
            yield from in_columns(words, head="    ")


def _authorities(listed: ListedPack, texts: Texts) -> Iterator[str]:
    for each in listed.pack.authorities:
        name, remit = each.name(texts.language), each.remit(texts.language)
        yield from in_columns(texts("assess.authority", name=name, id=each.id, remit=remit), head="- ")
        if each.channels:
            yield from in_columns(channels_words(each, texts), head="    ")


def _lenders(listed: ListedPack, texts: Texts) -> Iterator[str]:
    for each in listed.pack.lenders:
        yield from in_columns(texts("assess.named", title=each.label(texts.language), id=each.id), head="- ")


def _not_covered(listed: ListedPack, texts: Texts) -> Iterator[str]:
    for each in listed.pack.not_covered:
        yield from in_columns(each(texts.language), head="- ")
