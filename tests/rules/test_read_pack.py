"""A rule pack is read strictly: whatever cannot be is refused with file, line and what would do."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from evidence_log.cli.door import sentences
from evidence_log.errors import PackRefusal
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.rules.read_pack import LARGEST, read_pack
from tests.rules.worked_cases import SAMPLES

SAMPLE = (SAMPLES / "exampleland.toml").read_text(encoding="utf-8")

# What is changed in the sample, into what, the refusal, and the words of which its line is the first to hold.
REFUSED = {
    "an unknown key": ("severity = ", "severety = ", "PackUnknownKey", "severety"),
    "an unknown key in a table in a line": ("agreed_tags", "agreed_tag", "PackUnknownKey", "agreed_tag "),
    "an unknown key of the pack": ('language = "en"', 'langauge = "en"', "PackUnknownKey", "langauge"),
    "a missing key": ("checked = 2026-11-24\n", "", "PackMissingKey", "# Exampleland"),
    "a missing key of a source": ('quote_mark = "VERIFIED-O"\n', "", "PackMissingKey", "[[source]]"),
    "a requirement without a check": ('check = "hours"\n', "", "PackMissingKey", "[[requirement]]"),
    "a check there is not": ('check = "hours"', 'check = "hour"', "PackUnknownCheck", 'check = "hour"'),
    "a value of another kind": ("more_than = 3", 'more_than = "3"', "PackWrongValue", "more_than"),
    "a value a check does not take": ("more_than = 3", "less_than = 3", "PackUnknownKey", "less_than"),
    "a number that is no limit": ("more_than = 3", "more_than = -3", "PackWrongValue", "more_than"),
    "hours that are none": ("to = 22:00:00", "to = 08:00:00", "PackWrongValue", "to = 08:00:00"),
    "a severity there is not": ('severity = "high"', 'severity = "grave"', "PackWrongValue", '"grave"'),
    "a kind there is not": ('kinds = ["call"] }', 'kinds = ["dream"] }', "PackWrongValue", '"dream"'),
    "an empty side of a language": ('zh = "夜间联系"', 'zh = " "', "PackWrongValue", 'zh = " "'),
    "no source": ('sources = ["card-68"]\nauthorities', "sources = []\nauthorities", "PackWithoutSource", "sources = []"),
    "a source that is not there": ('["guide-hours"]', '["guide-houres"]', "PackUnknownName", '"guide-houres"'),
    "an authority that is not there": ('["supervisor"]', '["superviser"]', "PackUnknownName", '"superviser"'),
    "a tag that is not there": ('tags = ["threat-violence"] }', 'tags = ["threat"] }', "PackUnknownName", '"threat"] }'),
    "a clock that is not there": ('clocks = ["police-6m"]', 'clocks = ["police"]', "PackUnknownName", 'clocks = ["police"]'),
    "a caveat that is not there": ('notes = ["recording"]', 'notes = ["tape"]', "PackUnknownName", '"tape"'),
    "a lender that is not there": ('lenders = ["bank"]\nseverity', 'lenders = ["shark"]\nseverity', "PackUnknownName", '"shark"'),
    "a territory that is not there": ('territories = ["mainland"]', 'territories = ["moon"]', "PackUnknownName", '"moon"'),
    "a circumstance that is not there": ('circumstance = "collector"', 'circumstance = "weather"', "PackUnknownName", '"weather"'),
    "an answer that is not there": ('is = ["agency"]', 'is = ["rain"]', "PackWrongValue", '"rain"'),
    "an answer a check looks for that is not there": ('circumstance = "collector", is = ["agency"] }\nseverity', 'circumstance = "collector", is = ["snow"] }\nseverity', "PackWrongValue", '"snow"'),
    "a circumstance a check looks for that is not there": ('circumstance = "collector", is = ["agency"] }\nseverity', 'circumstance = "wind", is = ["agency"] }\nseverity', "PackUnknownName", '"wind"'),
    "a day that is asked with choices": ('circumstance = "parted-on"', 'circumstance = "collector"', "PackWrongValue", 'values = { circumstance = "collector" }'),
    "an order there is not": ('orders = ["keep-away"], live', 'orders = ["keep-afar"], live', "PackUnknownName", '"keep-afar"'),
    "a step there is not": ('steps = ["dispute"]', 'steps = ["quarrel"]', "PackWrongValue", '"quarrel"'),
    "a part of a check there is not": ('{ check = "repeated", values = { at_least = 2, of', '{ check = "repeatedly", values = { at_least = 2, of', "PackUnknownCheck", '"repeatedly"'),
    "a part without a check": ('{ check = "repeated", values = { at_least = 2, of', "{ values = { at_least = 2, of", "PackMissingKey", "{ values = { at_least = 2, of"),
    "a value a part does not take": ('values = { at_least = 2 }, where = { effects = ["feared', 'values = { at_last = 2 }, where = { effects = ["feared', "PackUnknownKey", "at_last"),
    "a value of a part of another kind": ('values = { at_least = 2 }, where = { effects = ["feared', 'values = { at_least = "2" }, where = { effects = ["feared', "PackWrongValue", 'at_least = "2"'),
    "a tag of a part that is not there": ('where = { tags = ["threat-violence"] } },', 'where = { tags = ["threats"] } },', "PackUnknownName", '["threats"]'),
    "a requirement that is not there": ('"ex.again.actor"] }', '"ex.again.actors"] }', "PackUnknownName", '"ex.again.actors"'),
    "a requirement that looks at others": ('"ex.again.actor"] }', '"ex.ask.order"] }', "PackWrongValue", '"ex.ask.order"] }'),
    "a setting that is no value": ('settings = ["more_than"]', 'settings = ["limit"]', "PackWrongValue", '"limit"'),
    "a date that ends before it begins": ("until = 2025-12-31", "until = 2005-12-31", "PackEndsBeforeItBegins", "until = 2005"),
    "a quote under a mark that was not read": ('paraphrase = { zh = "22点', 'quote = "no"\nparaphrase = { zh = "22点', "PackQuotesUnread", 'quote = "no"'),
    "a rendering of no quote": ("carriers = 2", 'rendering = "x"', "PackQuotesUnread", 'rendering = "x"'),
    "neither quote nor paraphrase": ('quote = "No person shall threaten another."\n', "", "PackWrongValue", 'id = "peace-9-old"'),
    "soft law that weighs like a law": ('severity = "medium"', 'severity = "high"', "PackTooSevere", 'severity = "high"'),
    "soft law that does not say so": ("soft_law = true\n", "", "PackWrongValue", "[[requirement]]"),
    "two of one name": ('id = "unlicensed"', 'id = "bank"', "PackNamedTwice", 'id = "bank"\nlabel = { zh = "没有'),
    "broken TOML": ('id = "peace-12"', 'id = "peace-12', "PackBroken", 'id = "peace-12'),
    "a zone nobody knows": ("Europe/London", "Europe/Testham", "PackWrongValue", "# Exampleland"),
    "a control character": ("示例国", "示例\x1b国", "PackNotText", "\x1b"),
    "one that is written as an escape": ('en = "a bank"', r'en = "a \u202ebank"', "PackNotText", r"\u202e"),
    "text that runs backwards": ("威胁人身", "威胁\u202e人身", "PackNotText", "\u202e"),
    "a letter that asks for what nobody fills in": ("From {today} on", "From {king} on", "PackWrongValue", "[[letter]]"),
    "a clock without a length": ("months = 6\n", "", "PackWrongValue", "[[clock]]"),
}  # fmt: skip


def refused(data: bytes) -> PackRefusal:
    with pytest.raises(PackRefusal) as caught:
        read_pack(data, "own.toml")
    return caught.value


def test_the_sample_is_read() -> None:
    pack = read_pack(SAMPLE.encode(), "exampleland.toml")

    assert [each.id for each in pack.requirements][:2] == ["ex.time.night", "ex.freq.calls-a-day"]


def test_the_sample_holds_one_of_everything() -> None:
    pack = read_pack(SAMPLE.encode(), "exampleland.toml")

    assert [name for name in pack.__struct_fields__ if not getattr(pack, name)] == []


@pytest.mark.parametrize("told", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused_at_its_line(told: tuple[str, str, str, str]) -> None:
    was, becomes, error, at = told
    assert was in SAMPLE
    changed = SAMPLE.replace(was, becomes, 1)
    refusal = refused(changed.encode())

    assert type(refusal).__name__ == error
    assert refusal.values["line"] == changed[: changed.index(at)].count("\n") + 1
    for language in Language:
        sentence, hint = sentences(refusal, Texts(language))
        assert "own.toml" in sentence
        assert hint
        assert re.search(r"[{}]", sentence) is None


def test_what_is_not_utf_8_is_refused_at_its_line() -> None:
    refusal = refused(b'id = "x"\ntitle = "\xff"\n')

    assert (type(refusal).__name__, refusal.values["line"]) == ("PackNotText", 2)


def test_a_mark_at_the_front_is_refused() -> None:
    assert type(refused(b"\xef\xbb\xbf" + SAMPLE.encode())).__name__ == "PackNotText"


def test_what_is_too_large_is_refused() -> None:
    assert type(refused(b"#" * (LARGEST + 1))).__name__ == "PackTooLarge"


@pytest.mark.parametrize(
    "hostile",
    [
        "a = " + "[" * 20_000,
        "a = " + "[" * 50 + "]" * 50,
        "a = " + "{b = " * 300 + "1" + "}" * 300,
        "a = " + "9" * 10_000,
        "a" + ".a" * 5_000 + " = 1",
        "[" + "a." * 3_000 + "a]",
        "requirement = 3",
        "requirement = [3]",
        "requirement = [{ check = 3 }]",
        'requirement = [{ check = "hours", values = 3 }]',
        'requirement = [{ check = "hours", values = { check = "tagged" } }]',
        "[requirement]\na = 1",
        "",
    ],
)
def test_a_hostile_file_is_refused_and_nothing_else_happens(hostile: str) -> None:
    refused(hostile.encode())


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_is_cut_out_is_refused_or_read(data: st.DataObject) -> None:
    begins = data.draw(st.integers(0, len(SAMPLE)))
    ends = data.draw(st.integers(begins, min(len(SAMPLE), begins + 40)))
    try:
        read_pack((SAMPLE[:begins] + SAMPLE[ends:]).encode(), "own.toml")
    except PackRefusal as refusal:
        assert 1 <= int(refusal.values["line"]) <= SAMPLE.count("\n") + 1  # noqa: PT017 -- most are refused, some read
