"""A hundred thousand communications and two thousand incidents held against four packs, beside a plain SQL count of one rule.

The packs are those that are shipped, and a made one for each that is not: thirty requirements of every kind of check.
The facts are made once: `facts_of` and whatever reads a snapshot are not in the figure. Run alone for the figure of each
check: `python -m tests.benchmarks.bench_assess`.
"""

import sqlite3
import sys
import time
from collections.abc import Iterator
from datetime import date
from random import Random

from msgspec.structs import replace

from evidence_log.records.case_file import FiledParty
from evidence_log.records.incident import Contacted, Effect, Kind
from evidence_log.records.party import Party, Role
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.step import StepKind
from evidence_log.rules.assess import assess_pack
from evidence_log.rules.debt_facts import DebtFacts
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.ground import Ground
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.read_pack import read_pack, shipped_pack, shipped_packs
from evidence_log.rules.step_facts import StepFacts, StepTerms
from tests.people import AGENCY_ZH, COLLECTOR_ZH, LENDER_ZH

COMMUNICATIONS, INCIDENTS, PACKS = 100_000, 2_000, 4
ZONE = "Asia/Shanghai"
TODAY = date(2026, 11, 24)
_BEGINS, _YEARS_S = 1_700_000_000, 3 * 365 * 86_400
_PARTIES = ("PTY-0001", "PTY-0002", "PTY-0003")
_TAGS = tuple(f"tag-{n}" for n in range(30))

_CONTACT = 'kinds = ["call", "visit", "message"], by = ["lender", "collection-agency", "respondent"]'
_CHECKS = (
    ("hours", "from = 08:00:00, to = 22:00:00", _CONTACT),
    ("hours", "from = 09:00:00, to = 18:00:00", _CONTACT),
    ("per-day", 'more_than = 3, calls = "connected"', _CONTACT),
    ("per-day", 'more_than = 6, calls = "unanswered", per = "number"', _CONTACT),
    ("per-day", "more_than = 4, days_in_a_row = 2", 'kinds = ["message"]'),
    ("window", "more_than = 30, days = 7", _CONTACT),
    ("window", 'at_least = 20, hours = 1, per = "all"', _CONTACT),
    ("window", "at_least = 2, minutes = 5", 'kinds = ["call"], answered = true'),
    ("calls-per-debt", "more_than = 7, days = 7", 'kinds = ["call"]'),
    ("after-talk", "days = 7", 'kinds = ["call"]'),
    ("third-person", 'third = ["colleague", "neighbour", "other"], perhaps = ["family"]', _CONTACT),
    ("after-step", 'steps = ["stop-request"], same = ["person"]', _CONTACT),
    ("after-step", 'steps = ["contact-preference"], same = ["medium", "side"]', _CONTACT),
    ("visitors", "fewer_than = 2", 'kinds = ["visit"]'),
    ("repeated", 'at_least = 2, of = "days", per = "actor"', 'effects = ["alarmed", "distressed"]'),
)


def made_pack(number: int) -> RulePack:
    """Fifteen requirements that look at communications, and fifteen at tags."""
    words = '{ zh = "虚构", en = "invented" }'
    ends = f'title = {words}\nseverity = "low"\nsources = ["none"]\nauthorities = ["nobody"]\n'
    parts = [
        f'id = "made-{number}"\ntitle = {words}\nchecked = 2026-11-24\njurisdiction = "other"\nzone = "{ZONE}"',
        f'language = "zh"\nnot_covered = [{words}]\n',
        f'[[source]]\nid = "none"\ninstrument = {words}\nbody = {words}\nparaphrase = {words}\nquote_mark = "MEMORY"\n',
        f'[[authority]]\nid = "nobody"\nname = {words}\nremit = {words}\nmark = "MEMORY"\n',
        *(
            f'[[tag]]\nid = "{tag}"\nlabel = {{ zh = "{tag}", en = "{tag}" }}\nquestion = {words}\nkinds = ["call"]\n'
            for tag in _TAGS
        ),
        *(
            f'[[requirement]]\nid = "r{n}"\ncheck = "{check}"\nvalues = {{ {values} }}\nwhere = {{ {where} }}\n{ends}'
            for n, (check, values, where) in enumerate(_CHECKS)
        ),
        *(
            f'[[requirement]]\nid = "t{n}"\ncheck = "tagged"\nvalues = {{ tags = ["{_TAGS[n]}", "{_TAGS[n + 15]}"] }}\n{ends}'
            for n in range(15)
        ),
    ]
    return read_pack("\n".join(parts).encode(), f"made-{number}.toml")


def packs() -> list[RulePack]:
    """Those that are shipped, and made ones up to four."""
    shipped = [shipped_pack(name) for name in shipped_packs()][:PACKS]
    return [*shipped, *(made_pack(n) for n in range(PACKS - len(shipped)))]


def facts() -> Facts:
    """Calls and messages of three years from a phone and an operator, most of them attributed; and what was written down."""
    chance, local = Random(12), LocalTime(ZONE)  # noqa: S311 -- the same facts each time
    numbers = [f"1390000{n:04}" for n in range(200)]
    whose = {number: () if n % 10 == 0 else (_PARTIES[n % 3],) for n, number in enumerate(numbers)}
    told: list[Occurrence] = []
    for n in range(COMMUNICATIONS):
        at, number = _BEGINS + chance.randrange(_YEARS_S), chance.choice(numbers)
        told.append(
            Occurrence(
                row=f"EX-0003#{n}",
                kind=Kind.CALL if chance.random() < 0.7 else Kind.MESSAGE,
                when=local.between(at, at + chance.choice((0, 0, 59))),
                answered=chance.random() < 0.3,
                contacted=Contacted.SELF,
                numbers=(number,),
                parties=whose[number],
            )
        )
    for n in range(INCIDENTS):
        at, number = _BEGINS + chance.randrange(_YEARS_S), chance.choice(numbers)
        told.append(
            Occurrence(
                row=f"INC-{n:04}",
                kind=chance.choice(list(Kind)),
                when=local.between(at, at + chance.choice((59, 59, 3600, 86_399))),
                answered=chance.choice((True, False, None)),
                contacted=chance.choice((*Contacted, None)),
                visitors=chance.choice((None, 1, 2)),
                numbers=(number,),
                parties=whose[number],
                tags=frozenset(chance.sample(_TAGS, 3)),
                effects=tuple(chance.sample(list(Effect), chance.randrange(3))),
            )
        )
    roles = (Role.LENDER, Role.COLLECTION_AGENCY, Role.RESPONDENT)
    parties = tuple(
        FiledParty(
            reference=reference, seq=n, recorded_at="2026-11-24T00:00:00+00:00", party=each, written=each
        )
        for n, (reference, each) in enumerate(
            (reference, Party(name=name, role=role))
            for reference, name, role in zip(
                _PARTIES, (LENDER_ZH, AGENCY_ZH, COLLECTOR_ZH), roles, strict=True
            )
        )
    )
    stopped = _BEGINS + _YEARS_S // 2
    steps = tuple(
        StepFacts(
            row=f"STEP-{n:04}",
            kind=kind,
            when=local.between(stopped, stopped),
            terms=StepTerms(row=f"STEP-{n:04}", media=(Kind.CALL,), reaching=(Contacted.FAMILY,)),
            parties=(_PARTIES[1],),
        )
        for n, kind in enumerate((StepKind.STOP_REQUEST, StepKind.CONTACT_PREFERENCE))
    )
    debts = (DebtFacts(reference="DEBT-0001", lender=LENDER_ZH, agency=AGENCY_ZH, lender_kind="bank"),)
    return Facts(zone=ZONE, occurrences=tuple(told), parties=parties, steps=steps, debts=debts)


def ours(held: Facts, against: list[RulePack]) -> float:
    """CPU seconds for all packs."""
    begin = time.process_time()
    ground = Ground(held)
    for each in against:
        assess_pack(each, held, today=TODAY, ground=ground)
    return time.process_time() - begin


def one_rule_in_sql(held: Facts) -> float:
    """CPU seconds to count one rule in a table in memory that holds local hours as a column: calls at night."""
    table = sqlite3.connect(":memory:")
    local = LocalTime(held.zone)
    table.execute("CREATE TABLE told (kind TEXT, second INTEGER)")
    table.executemany(
        "INSERT INTO told VALUES (?, ?)",
        [
            (each.kind.value, local.second(each.when.begins))
            for each in held.occurrences
            if each.when is not None
        ],
    )
    begin = time.process_time()
    table.execute(
        "SELECT COUNT(*) FROM told WHERE kind IN ('call', 'visit', 'message') AND (second < 28800 OR second >= 79200)"
    ).fetchone()
    return time.process_time() - begin


def rows() -> Iterator[tuple[str, str, str, str]]:
    """CPU seconds beside SQL, lower is better."""
    held, against = facts(), packs()
    took, sql = min(ours(held, against) for _ in range(3)), min(one_rule_in_sql(held) for _ in range(3))
    requirements = sum(len(each.requirements) for each in against)
    work = f"{COMMUNICATIONS + INCIDENTS} held against {len(against)} packs, CPU s"
    yield (
        work,
        f"{took:.2f}",
        f"SQL, one rule of {requirements} {sql:.4f}",
        f"{took / sql / requirements:.2f}x a rule",
    )


def by_check() -> Iterator[tuple[str, float]]:
    """Milliseconds of CPU for one requirement of each kind of the made pack."""
    held, pack = facts(), made_pack(0)
    for number, (check, values, _) in enumerate((*_CHECKS, ("tagged", "", ""))):
        alone = replace(pack, requirements=(pack.requirements[number],))
        yield f"{check} {values}", 1000 * min(ours(held, [alone]) for _ in range(2))


if __name__ == "__main__":
    for row in rows():
        sys.stdout.write("  ".join(row) + "\n")
    for name, took in by_check():
        sys.stdout.write(f"{name:<80}{took:8.1f} ms\n")
