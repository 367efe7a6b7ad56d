"""Finding among 100,000 incidents: any question, first fifty with excerpts, beside LIKE on the same words and trigrams.

The incidents are put into the index by the functions that index one when it is written down; the ledger stays empty, a
search does not look at it. Wrong is what a reading of every text would not have said. Run alone for all figures:
`python -m tests.benchmarks.bench_find`.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import text

from evidence_log.records.case import Case
from evidence_log.records.case_file import FiledIncident, Status
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.instant import instant_text
from evidence_log.records.moment import Moment
from evidence_log.vault.create import create_vault
from evidence_log.vault.index import incident_row, words_row
from evidence_log.vault.indexing import _insert, _insert_words
from evidence_log.vault.search import met, terms, tokens
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.people import ADDRESS_ZH, AGENCY_ZH, NUMBERS_EN, NUMBERS_ZH
from tests.vaults import minute_now

INCIDENTS, QUERIES, FIRST = 100_000, 2_000, 50
_PHRASES = (
    "他又打电话来了", "说今天不还钱就上门", "说要去我单位找领导", "在楼道里喊我的名字", "给我妈发了短信",
    "还是那个自称老五的男子", "换了一个号码", "我没有接", "响了八声就挂了", "威胁说要让全村人都知道",
    "凌晨两点三十七分", "孩子被吵醒了", "我很害怕", "邻居也听见了", "在门上贴了纸条", "他骂得很难听",
    "He said he would come to my work", "called again at night", "left a voicemail", "I did not answer",
    "shouted through the letterbox", "took a photo of the car",
)  # fmt: skip
_ENDS = ("，", "。", "！", "；", "\n", " ")
_COMMON = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"


class Figures(NamedTuple):
    """How long questions took, in milliseconds, and how many answers were wrong."""

    wall: list[float]
    cpu: list[float]
    wrong: int

    def said(self) -> str:
        """Say it on one line."""
        p50, p99 = _percentiles(self.cpu)
        w50, w99 = _percentiles(self.wall)
        return (
            f"CPU p50 {p50:.2f} p99 {p99:.2f} max {max(self.cpu):.1f} ms, "
            f"wall p50 {w50:.2f} p99 {w99:.2f} ms, wrong {self.wrong}"
        )


def texts(count: int, chance: random.Random) -> Iterator[str]:
    """Accounts as people write them: phrases that come back, and characters from a language's whole range."""
    rare = [chr(code) for code in range(0x4E00, 0x4E00 + 3000)]
    alphabet = [*_COMMON, *rare]
    weights = list(accumulate(1 / rank for rank in range(1, len(alphabet) + 1)))
    numbers = (*NUMBERS_ZH, *NUMBERS_EN)
    for _ in range(count):
        pieces: list[str] = []
        for _ in range(chance.randint(2, 9)):
            free = "".join(chance.choices(alphabet, cum_weights=weights, k=chance.randint(2, 14)))
            pieces += (chance.choice((chance.choice(_PHRASES), free)), chance.choice(_ENDS))
        if chance.random() < 0.3:
            pieces.append(chance.choice(numbers)[:-4] + f"{chance.randrange(10_000):04d}")
        yield "".join(pieces)


def incidents(count: int, occurred: Moment) -> Iterator[FiledIncident]:
    """Incidents as they would stand, one in fifty withdrawn."""
    chance = random.Random(3)  # noqa: S311 -- the same texts each time
    kinds = list(Kind)
    for place, account in enumerate(texts(count, chance)):
        told = Incident(
            kind=chance.choice(kinds),
            account=account,
            occurred=occurred,
            who=chance.choice((None, AGENCY_ZH)),
            numbers=(chance.choice(NUMBERS_ZH),) if chance.random() < 0.5 else (),
            place=chance.choice((None, None, ADDRESS_ZH)),
        )
        yield FiledIncident(
            reference=f"INC-{place + 1:04d}",
            seq=place + 1,
            recorded_at=instant_text(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=place)),
            incident=told,
            exhibits=(),
            status=Status.WITHDRAWN if chance.random() < 0.02 else Status.STANDS,
        )


def questions(words: list[str]) -> dict[str, list[str]]:
    """Random pieces of what is there, and some of what is not, by sort."""
    chance = random.Random(4)  # noqa: S311 -- the same questions each time

    def pieces(shortest: int, longest: int, wanted: Callable[[str], bool]) -> list[str]:
        found: list[str] = []
        while len(found) < QUERIES:
            source = chance.choice(words)
            begin = chance.randrange(len(source))
            piece = source[begin : begin + chance.randint(shortest, longest)]
            if terms(piece) and wanted(piece):
                found.append(piece)
        return found

    def chinese(piece: str) -> bool:
        return all("\u4e00" <= each <= "\u9fff" for each in piece)

    scattered = [
        "".join(chance.choices("他她说要上门来电话催收龘鑫", k=chance.randint(1, 4))) for _ in range(QUERIES)
    ]
    return {
        "Chinese, 1 character": pieces(1, 1, chinese),
        "Chinese, 1-4 characters": pieces(1, 4, chinese),
        "Chinese, scattered characters": scattered,
        "anything, 1-12 characters": pieces(1, 12, lambda _: True),
        "digits": pieces(3, 8, str.isdigit),
        "as typed, letter by letter": _growing(pieces(12, 12, lambda piece: piece.isascii())),
    }


def ask(vault: Vault, asked: list[str], words: list[tuple[int, str]]) -> Figures:
    """Put the questions to the vault; every tenth answer is compared with a reading of all texts, newest first."""
    wall, cpu, wrong = [], [], 0
    for place, query in enumerate(asked):
        begin_wall, begin_cpu = time.perf_counter(), time.process_time()
        findings = vault.find(query, limit=FIRST)
        wall.append(1000 * (time.perf_counter() - begin_wall))
        cpu.append(1000 * (time.process_time() - begin_cpu))
        if place % 10 == 0:
            wanted = terms(query)
            read = (seq for seq, each in words if met(each, wanted) is not None)
            if len(wanted) == 1 and _is_chinese(query):
                read = (seq for seq, each in words if query in each)
            expected = list(islice(read, FIRST + 1))
            answer = [each.incident.seq for each in findings.found]
            wrong += (answer, findings.more) != (expected[:FIRST], len(expected) > FIRST)
    return Figures(wall, cpu, wrong)


def ask_like(connection: Any, asked: list[str], sql: str, spell: Callable[[str], str]) -> Figures:
    """Put questions to plain SQL."""
    wall, cpu = [], []
    for query in asked:
        begin_wall, begin_cpu = time.perf_counter(), time.process_time()
        connection.exec_driver_sql(sql, (spell(query),)).all()
        wall.append(1000 * (time.perf_counter() - begin_wall))
        cpu.append(1000 * (time.process_time() - begin_cpu))
    return Figures(wall, cpu, 0)


def fill(vault: Vault, occurred: Moment) -> tuple[list[tuple[int, str]], list[tuple[str, str]]]:
    """Index the incidents; returns the words of those that stand, newest first, and what the index costs."""
    told = [(incident_row(each), words_row(each, [])) for each in incidents(INCIDENTS, occurred)]
    cut = text("SELECT SUM(LENGTH(block)) FROM search_index_data")
    begin = time.process_time()
    with vault._engine.execution_options(writing=True).begin() as connection:
        for row, words in told:
            _insert(connection, row)
            _insert_words(connection, words)
        size = int(connection.execute(cut).scalar_one())
    spent = time.process_time() - begin
    begin = time.process_time()
    for _, each in told:
        tokens(each.words)
    cutting = time.process_time() - begin
    letters = sum(len(row.words.encode()) for _, row in told)
    costs = [
        ("incidents", f"{INCIDENTS}, {letters / 1e6:.1f} MB of words"),
        ("rows and search index, CPU", f"{spent:.1f} s, {1e6 * spent / INCIDENTS:.0f} us an incident"),
        ("of it cutting into tokens", f"{cutting:.1f} s"),
        ("search index", f"{size / 1e6:.1f} MB"),
    ]
    standing = [(row.seq, row.words) for kept, row in told if kept.status == Status.STANDS.value]
    return standing[::-1], costs


def measure(sorts: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield every figure with its name; of some sorts of questions only, where they are given."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as made:
        folder, clock = Path(made) / "vault", FixedClock()
        case = Case(zone="Asia/Shanghai")
        new = create_vault(folder, passphrase="quick", case=case, at=clock.read(), work_factor=10)
        with new.vault as vault:
            words, costs = fill(vault, minute_now(clock))
            yield from costs
            asked = questions([each for _, each in words])
            for name, queries in asked.items():
                if sorts and name not in sorts:
                    continue
                yield f"find: {name}", ask(vault, queries, words).said()
            yield from _peers(vault, asked)


def _peers(vault: Vault, asked: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    like = "SELECT seq, words FROM words_index WHERE words LIKE ? ORDER BY seq DESC LIMIT 50"
    trigram = "SELECT rowid FROM temp.three WHERE three MATCH ? ORDER BY rowid DESC LIMIT 50"
    with vault._engine.connect() as connection:
        for name in ("Chinese, 1-4 characters", "Chinese, scattered characters"):
            figures = ask_like(connection, asked[name][:100], like, lambda query: f"%{query}%")
            yield f"LIKE: {name}", figures.said()
        connection.execute(
            text("CREATE VIRTUAL TABLE temp.three USING fts5(words, content='', tokenize='trigram')")
        )
        begin = time.process_time()
        connection.execute(text("INSERT INTO temp.three(rowid, words) SELECT seq, words FROM words_index"))
        yield "trigram: index made in", f"{time.process_time() - begin:.1f} s CPU"
        long = [each for each in asked["Chinese, 1-4 characters"] if len(each) >= 3]
        figures = ask_like(connection, long, trigram, lambda query: f'"{query}"')
        yield f"trigram: 3 and 4 characters ({len(long)} of {QUERIES}; shorter: impossible)", figures.said()
        connection.rollback()


def rows() -> list[tuple[str, str, str, str]]:
    """CPU milliseconds at the 99th percentile beside LIKE on the same words, lower is better."""
    said = dict(measure(("Chinese, 1-4 characters",)))
    ours, like = said["find: Chinese, 1-4 characters"], said["LIKE: Chinese, 1-4 characters"]
    mine, theirs = (float(each.split("p99 ")[1].split()[0]) for each in (ours, like))
    work = f"find in {INCIDENTS} incidents, Chinese, p99 CPU ms"
    return [(work, f"{mine:.2f}", f"LIKE {theirs:.0f}", f"{mine / theirs:.3f}x")]


def _growing(words: list[str]) -> list[str]:
    """Each word as somebody types it."""
    grown = [word[:length] for word in words for length in range(1, len(word) + 1)]
    return [each for each in grown if terms(each)][:QUERIES]


def _is_chinese(query: str) -> bool:
    return all("\u4e00" <= each <= "\u9fff" for each in query)


def _percentiles(values: list[float]) -> tuple[float, float]:
    cut = statistics.quantiles(values, n=100)
    return cut[49], cut[98]


if __name__ == "__main__":
    for name, figure in measure():
        sys.stdout.write(f"{name:<48}{figure}\n")
        sys.stdout.flush()
