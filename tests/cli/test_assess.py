"""`assess` and `packs`: what is said resolves to what was recorded, fits the terminal, and is no verdict."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from evidence_log.cli.columns import WIDTH, cells
from evidence_log.i18n.texts import Texts
from evidence_log.records.assessment import NeedKind
from evidence_log.records.clock import Language
from evidence_log.records.pack_routes import ChannelKind, RouteKind
from evidence_log.records.rule_pack import SourceState
from evidence_log.rules.read_pack import shipped_packs
from tests.cli.shell import Shell
from tests.rules.worked_cases import SAMPLES

PACK = str(SAMPLES / "exampleland.toml")
# Titles of instruments apart: the Criminal Law is called so.
VERDICTS = re.compile(
    "违法|犯罪|有罪|\\bviolat|\\billegal|\\bguilt|\\bunlawful|\\bcrim(?!inal (Law|Code|Procedure))",
    re.IGNORECASE,
)
LOGGED = (
    ("call", "--at", "2026-11-20 23:10", "--number", "01632 960 012"),
    ("call", "--at", "2026-11-21 about 22:00"),
    ("message", "--at", "2026-11-22 12:00", "--tag", "threat-violence"),
    ("call", "--at", "2026-11-22 13:00", "--contacted", "colleague"),
    ("call", "--first", "2026-11-19 09:00", "--last", "2026-11-19 11:00", "--count", "5", "--answered"),
    ("visit", "--at", "2026-11-18 07:30", "--visitors", "1"),
)


def matter(folder: Path, language: Language = Language.EN) -> Shell:
    """A vault with one of each."""
    shell = Shell(folder, language=language)
    shell.quick_vault()
    for words in LOGGED:
        assert shell("log", *words, "--", "as told").code == 0
    return shell


@pytest.mark.parametrize("language", list(Language))
def test_every_line_fits_the_terminal_and_none_is_a_verdict(tmp_path: Path, language: Language) -> None:
    shell = matter(tmp_path, language)

    for said in (shell("assess", "--pack", PACK), shell("packs", PACK), shell("packs")):
        assert said.code == 0, said.err
        assert [line for line in said.out.splitlines() if cells(line) > WIDTH] == []
        assert VERDICTS.search(said.out) is None


def test_every_number_resolves_to_what_was_recorded(tmp_path: Path) -> None:
    shell = matter(tmp_path)
    recorded = {each["reference"]: each["count"] or 1 for each in shell("list", "--json").json["incidents"]}

    answer = shell("assess", "--pack", PACK, "--json").json

    for each in answer["assessments"]:
        assert set(each["rows"]) | set(each["possible_rows"]) <= recorded.keys()
        assert bool(each["rows"]) or each["count"] == 0
        assert each["count"] <= each["most"] <= sum(recorded.values())
    for each in (*answer["routes"], *answer["clocks"]):
        assert set(each["rows"]) <= recorded.keys()
    assert {
        "requirement",
        "title",
        "outcome",
        "fact",
        "count",
        "rows",
        "sources",
        "authorities",
        "stronger",
        "caveats",
    } <= (answer["assessments"][0].keys())


def test_what_is_withdrawn_takes_its_numbers_with_it_and_no_others(tmp_path: Path) -> None:
    shell = matter(tmp_path)
    before = {
        each["requirement"]: each for each in shell("assess", "--pack", PACK, "--json").json["assessments"]
    }

    shell("withdraw", "INC-0001", "--reason", "written twice")
    after = {
        each["requirement"]: each for each in shell("assess", "--pack", PACK, "--json").json["assessments"]
    }

    assert before["ex.time.night"]["count"] - after["ex.time.night"]["count"] == 1
    for name, each in before.items():
        needed = (row for need in each["needs"] for row in need["rows"])
        if "INC-0001" not in {*each["rows"], *each["possible_rows"], *each["peak_rows"], *needed}:
            assert after[name] == each


def test_words_that_act_on_a_terminal_are_spelled_out(tmp_path: Path) -> None:
    shell = matter(tmp_path)

    said = shell("assess", "--pack", "\x1b[31mred")

    assert said.code == 2
    assert "\x1b" not in said.err


def test_a_pack_of_last_year_says_so_at_the_top(tmp_path: Path) -> None:
    old = tmp_path / "old.toml"
    old.write_text(
        Path(PACK).read_text(encoding="utf-8").replace("checked = 2026-11-24", "checked = 2025-11-23"),
        encoding="utf-8",
    )
    shell = matter(tmp_path)

    assert shell("assess", "--pack", str(old)).out.splitlines()[1].startswith("! ")
    assert shell("assess", "--pack", str(old), "--json").json["stale"] is True
    assert shell("assess", "--pack", PACK, "--json").json["stale"] is False


def test_help_stands_first_where_somebody_is_threatened_and_nowhere_else(tmp_path: Path) -> None:
    shell = matter(tmp_path)

    assert "112" in shell("assess", "--pack", PACK).out.split("==")[0]
    shell("withdraw", "INC-0003", "--reason", "not so")
    assert "112" not in shell("assess", "--pack", PACK).out.split("==")[0]


def test_packs_needs_no_vault(tmp_path: Path) -> None:
    shell = Shell(tmp_path)

    listed = shell("packs", "--json").json["packs"]

    assert [each["id"] for each in listed] == list(shipped_packs())
    assert all(each["not_covered"] for each in listed)
    assert shell("packs", PACK, "--json").json["id"] == "exampleland"


def test_a_name_that_is_nearly_one_is_told_which(tmp_path: Path) -> None:
    shell = Shell(tmp_path)

    for name in shipped_packs():
        assert f"'{name}'" in shell("packs", f"{name}x").err


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("pack", shipped_packs())
def test_a_shipped_pack_says_what_can_be_asked_for_and_of_whom(
    tmp_path: Path, language: Language, pack: str
) -> None:
    shell = Shell(tmp_path, language=language)
    told, held = shell("packs", pack), shell("packs", pack, "--json").json

    squeezed = "".join(told.out.split())
    # An address on the net is one word, and is not broken.
    assert [line for line in told.out.splitlines() if cells(line) > WIDTH and " " in line.strip("- ")] == []
    for part in ("orders", "checklists", "lenders"):
        for each in held[part]:
            title = each["label" if part == "lenders" else "title"][language.value]
            assert "".join(title.split()) in squeezed
            assert part == "checklists" or each["id"] in squeezed


def test_orders_of_another_place_are_not_told(tmp_path: Path) -> None:
    shell = matter(tmp_path)
    orders = {each["id"]: each for each in shell("packs", "uk", "--json").json["orders"]}
    everywhere = shell("assess", "--pack", "uk", "--json").json["orders"]
    shell("case", "set", "--jurisdiction", "uk", "--territory", "northern-ireland")

    there = shell("assess", "--pack", "uk", "--json").json["orders"]

    assert {each["id"] for each in everywhere} <= set(orders)
    assert there
    assert all("northern-ireland" in (each["territories"] or ["northern-ireland"]) for each in there)
    assert len(there) < len(everywhere)
    said = shell("assess", "--pack", "uk").out
    assert all(each["title"]["en"].split("\n")[0][:30] in said for each in there)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200))
def test_a_file_that_is_no_pack_is_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "any.toml"
    file.write_bytes(data)

    said = Shell(tmp_path)("packs", str(file))

    assert said.code == 2
    assert len(said.err.splitlines()) == 2


@pytest.mark.parametrize("language", list(Language))
def test_every_need_kind_and_channel_has_its_words(language: Language) -> None:
    texts = Texts(language)
    wanted = [
        *(f"need.{each.value}" for each in NeedKind),
        *(f"kind.{each.value}" for each in RouteKind),
        *(f"channel.{each.value}" for each in ChannelKind),
        *(f"state.{each.value}" for each in SourceState),
    ]

    assert [each for each in wanted if not texts.has(f"assess.{each}")] == []
