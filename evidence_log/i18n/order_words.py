"""Orders and warnings somebody can ask for, and what an authority looks at, in words that the shell and the app share."""

from collections.abc import Iterable

from evidence_log.i18n.source_words import cited
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.way_words import all_words, caveat_words
from evidence_log.records.pack_help import Checklist
from evidence_log.records.pack_routes import Order
from evidence_log.records.rule_pack import RulePack


def order_told(order: Order, pack: RulePack, texts: Texts) -> list[str]:
    """Who may ask for it, of whom, what it may say, and what to bear in mind."""
    language = texts.language
    names = {each.id: each.name(language) for each in pack.authorities}
    said = [texts("assess.order-who", who=order.who(language))]
    if order.not_for is not None:
        said.append(texts("assess.order-not-for", who=order.not_for(language)))
    said.append(
        texts("assess.order-of", whom=texts("assess.between").join(names[each] for each in order.authorities))
    )
    if order.terms:
        said.append(texts("assess.order-terms", terms=all_words(order.terms, texts)))
    said.append(_texts(order.sources, pack, texts))
    return [*said, *caveat_words(order.caveats, pack, texts)]


def checklist_told(checklist: Checklist, pack: RulePack, texts: Texts) -> list[str]:
    """What it holds, a line each, and what it rests on."""
    items = [texts("assess.slot", words=each(texts.language)) for each in checklist.items]
    return [*items, _texts(checklist.sources, pack, texts)]


def _texts(names: Iterable[str], pack: RulePack, texts: Texts) -> str:
    sources = {each.id: each for each in pack.sources}
    named = dict.fromkeys(cited(sources[each], texts) for each in names)
    return texts("assess.order-sources", sources=texts("assess.between-needs").join(named))
