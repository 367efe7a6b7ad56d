"""The page of the format: its example is a pack, its keys are those that are read."""

import re
from pathlib import Path

import msgspec

from evidence_log.records.any_check import CHECKS
from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.read_pack import read_pack

PAGE = (Path(__file__).parents[2] / "docs" / "formats" / "rule-pack.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0]
NAMED = {word for span in re.findall(r"`([^`\n]*(?:\n[^`\n]*)?)`", PAGE) for word in re.findall(r"\w+", span)}


def test_the_example_is_a_pack() -> None:
    assert [each.id for each in read_pack(EXAMPLE.encode(), "own.toml").requirements] == [
        "own.night",
        "own.threat",
    ]


def test_every_key_of_every_table_is_on_the_page() -> None:
    keys: set[str] = set()
    for field in msgspec.structs.fields(RulePack):
        keys.add(field.encode_name)
        for inner in getattr(field.type, "__args__", ()):
            if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
                keys |= {each.encode_name for each in msgspec.structs.fields(inner)}

    assert keys - NAMED == {"zh", "en"} & (keys - NAMED)


def test_every_check_and_its_values_are_on_the_page() -> None:
    for name, values in CHECKS.items():
        assert f"| `{name}` |" in PAGE
        assert {each.encode_name for each in msgspec.structs.fields(values)} <= NAMED
