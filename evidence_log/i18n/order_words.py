"""Orders and warnings somebody can ask for, and what an authority looks at, in words that the shell and the app share."""

from collections.abc import Iterable

from evidence_log.i18n.source_words import cited
from evidence_log.i18n.texts import Texts
from evidence_log.records.pack_help import Checklist
from evidence_log.records.pack_routes import Order
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.words import Words


def order_told(order: Order, pack: RulePack, texts: Texts) -> list[str]:
    """Who may ask for it, of whom, what it may say, and what to bear in mind."""
    language = texts.language
    names = {each.id: each.name(language) for each in pack.authorities}
    said = [texts("assess.order-who", who=order.who(language))]
    if order.not_for is not None:
        said.append(texts("assess.order-not-for", who=order.not_for(language)))
    said.append(texts("assess.order-of", whom=_joined((names[each] for each in order.authorities), texts)))
    if order.terms:
        said.append(texts("assess.order-terms", terms=_all(order.terms, texts)))
    said.append(_texts(order.sources, pack, texts))
    words = {each.id: each.words for each in pack.caveats}
    return [*said, *(texts("assess.caveat", words=words[each](language)) for each in order.caveats)]


def checklist_told(checklist: Checklist, pack: RulePack, texts: Texts) -> list[str]:
    """What it holds, a line each, and what it rests on."""
    items = [texts("assess.slot", words=each(texts.language)) for each in checklist.items]
    return [*items, _texts(checklist.sources, pack, texts)]


def _texts(names: Iterable[str], pack: RulePack, texts: Texts) -> str:
    sources = {each.id: each for each in pack.sources}
    named = dict.fromkeys(cited(sources[each], texts) for each in names)
    return texts("assess.order-sources", sources=texts("assess.between-needs").join(named))


def _all(words: Iterable[Words], texts: Texts) -> str:
    return texts("assess.between-needs").join(each(texts.language) for each in words)


def _joined(names: Iterable[str], texts: Texts) -> str:
    return texts("assess.between").join(names)
