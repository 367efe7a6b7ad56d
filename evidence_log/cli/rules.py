"""The JSON of `assess` and `packs`: docs/formats/json.md. A sentence of a pack is `{zh, en}`, as it is in the pack."""

from collections.abc import Iterable

import msgspec

from evidence_log.casework.list_packs import ListedPack
from evidence_log.cli.json_forms import Json
from evidence_log.records.assessed import Assessed, RunningClock, Way
from evidence_log.records.assessment import Assessment, Need
from evidence_log.records.emergency import NUMBERS
from evidence_log.records.pack_routes import Authority
from evidence_log.records.rule_pack import Requirement, RulePack, Source
from evidence_log.records.words import Words


def assessed_json(assessed: Assessed) -> Json:
    """Everything `assess` has to say."""
    pack = assessed.pack
    return {
        "pack": _pack(pack),
        "today": assessed.today,
        "zone": assessed.zone,
        "stale": assessed.stale,
        "help_first": assessed.help_first,
        "emergency_number": NUMBERS[pack.jurisdiction],
        "help_lines": [msgspec.to_builtins(each) for each in pack.help_lines],
        "assessments": [_assessment(each, pack) for each in assessed.assessments],
        "routes": [_way(each, assessed) for each in assessed.routes],
        "clocks": [_clock(each, pack) for each in assessed.clocks],
        "orders": [msgspec.to_builtins(each) for each in assessed.orders],
        "not_covered": _plain(pack.not_covered),
        "notes": _plain(assessed.notes),
    }


def listed_json(listed: ListedPack) -> Json:
    """A pack in a list."""
    pack = listed.pack
    return {
        **_pack(pack),
        "stale": listed.stale,
        "requirements": len(pack.requirements),
        "not_covered": _plain(pack.not_covered),
    }


def pack_json(listed: ListedPack) -> Json:
    """One pack, with what it rests on."""
    pack = listed.pack
    return {
        **listed_json(listed),
        "zone": pack.zone,
        "requirements": [_requirement(each) for each in pack.requirements],
        "sources": [source_json(each) for each in pack.sources],
        "authorities": [_authority(each) for each in pack.authorities],
        "lenders": [msgspec.to_builtins(each) for each in pack.lenders],
        "orders": [msgspec.to_builtins(each) for each in pack.orders],
        "checklists": [msgspec.to_builtins(each) for each in pack.checklists],
        "help_lines": [msgspec.to_builtins(each) for each in pack.help_lines],
    }


def source_json(source: Source) -> Json:
    """A text with its mark; `read` says whether it was read itself."""
    plain = dict(msgspec.to_builtins(source))
    article = source.article_words
    plain["article"] = None if article is None else msgspec.to_builtins(article)
    return {**plain, "read": source.quote_mark.was_read}


def _pack(pack: RulePack) -> Json:
    return {
        "id": pack.id,
        "title": msgspec.to_builtins(pack.title),
        "jurisdiction": pack.jurisdiction.value,
        "checked": pack.checked.isoformat(),
        "language": pack.language.value,
    }


def _requirement(each: Requirement) -> Json:
    return {
        "requirement": each.id,
        "title": msgspec.to_builtins(each.title),
        "severity": each.severity.value,
        "soft_law": each.soft_law,
        "enabled": each.enabled,
        "sources": list(each.sources),
        "authorities": list(each.authorities),
    }


def _assessment(each: Assessment, pack: RulePack) -> Json:
    sources = {source.id: source for source in pack.sources}
    authorities = {authority.id: authority.name for authority in pack.authorities}
    stronger = {named.id: named.words for named in pack.strengtheners}
    return {
        "requirement": each.requirement,
        "title": msgspec.to_builtins(each.title),
        "outcome": each.outcome.value,
        "severity": each.severity.value,
        "soft_law": each.soft_law,
        "fact": msgspec.to_builtins(each.fact),
        "count": each.count,
        "most": each.most,
        "rows": list(each.rows),
        "possible_rows": list(each.possible_rows),
        "peak_rows": list(each.peak_rows),
        "needs": [_need(need, pack) for need in each.needs],
        "sources": [source_json(sources[name]) for name in each.sources],
        "authorities": [
            {"authority": name, "name": msgspec.to_builtins(authorities[name])} for name in each.authorities
        ],
        "stronger": _plain(stronger[name] for name in each.stronger),
        "caveats": _caveats(each.caveats, pack),
    }


def _need(need: Need, pack: RulePack) -> Json:
    asked = {each.id: each.question for each in pack.circumstances}
    question = asked.get(need.circumstance or "")
    return {
        "kind": need.kind.value,
        "rows": list(need.rows),
        "circumstance": need.circumstance,
        "question": None if question is None else msgspec.to_builtins(question),
    }


def _way(way: Way, assessed: Assessed) -> Json:
    return {
        **_authority(way.authority),
        "kind": None if way.kind is None else way.kind.value,
        "certain": way.certain,
        "routes": list(way.routes),
        "reasons": _plain(way.reasons),
        "first": list(way.first),
        "clocks": list(way.clocks),
        "caveats": _caveats(way.caveats, assessed.pack),
        "requirements": list(way.requirements),
        "rows": list(way.rows),
        "possible_rows": list(way.possible_rows),
        "needs": [_need(need, assessed.pack) for need in way.needs],
    }


def _authority(authority: Authority) -> Json:
    plain = msgspec.to_builtins(authority)
    kept = ("name", "remit", "mark", "emergency", "channels", "bring", "caps")
    return {"authority": authority.id, **{name: plain[name] for name in kept}}


def _clock(clock: RunningClock, pack: RulePack) -> Json:
    return {
        **msgspec.to_builtins(clock),
        "caveats": _caveats(clock.caveats, pack),
        "needs": [_need(need, pack) for need in clock.needs],
    }


def _caveats(names: Iterable[str], pack: RulePack) -> list[object]:
    words = {each.id: each.words for each in pack.caveats}
    return _plain(words[name] for name in names)


def _plain(words: Iterable[Words]) -> list[object]:
    return [msgspec.to_builtins(each) for each in words]
