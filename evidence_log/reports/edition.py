"""Editions as data: which blocks, in which order, for whom. Unknown keys are refused."""

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec

from evidence_log.errors import UnknownEdition
from evidence_log.records.clock import Language
from evidence_log.records.record import Record

EDITIONS = ("police",)


class Reaches(StrEnum):
    """Whether the document comes before the other side's eyes."""

    YES = "yes"
    MAY = "may"
    NO = "no"


class Block(StrEnum):
    """The blocks there are; `reports.make` knows who draws them."""

    HEAD = "head"
    PARTIES = "parties"
    SUMMARY = "summary"
    CONTENTS = "contents"
    CHRONOLOGY = "chronology"
    STEPS = "steps"
    INCIDENTS = "incidents"
    EXHIBITS = "exhibits"
    EXHIBIT_LIST = "exhibit-list"
    INTEGRITY = "integrity"
    SIGNATURE = "signature"


class Caps(Record, frozen=True):
    """How much of something is shown, letters as Chinese ones: Latin letters are half as wide."""

    worst_words: int
    quoted_letters: int
    excerpt_letters: int


class Edition(Record, frozen=True):
    """One edition as its file has it."""

    edition: str
    languages: tuple[Language, ...]
    reaches_respondent: Reaches
    blocks: tuple[Block, ...]
    caps: Caps


@cache
def edition_named(name: str) -> Edition:
    """Return the edition; raises UnknownEdition."""
    if name not in EDITIONS:
        raise UnknownEdition(edition=name, known=" ".join(EDITIONS))
    text = files("evidence_log.reports").joinpath(f"editions/{name}.toml").read_text(encoding="utf-8")
    return read_edition(text)


def read_edition(text: str) -> Edition:
    """Read an edition from its file's text; ValueError for an unknown key or value."""
    return msgspec.convert(tomllib.loads(text), Edition)
