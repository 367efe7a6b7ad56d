"""More attacks as data: on kept files, the mirror, the database file, the inbox, and the whole vault."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from evidence_log.ledger import canonical
from evidence_log.ledger.chain import FIRST_PREV, decode_entry, encode_entry, entry_hash
from evidence_log.ledger.commitment import read_body
from evidence_log.ledger.tree import Tree, leaf_hash
from evidence_log.records.decision import Because
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.vault import age
from evidence_log.vault.inbox import Inbox
from evidence_log.vault.keys import unlock
from evidence_log.vault.manifest import read_manifest
from evidence_log.vault.open import open_vault
from evidence_log.vault.tables import TRIGGERS
from tests.conftest import FixedClock
from tests.vault.attacks import (
    FILE_CHANGES,
    Attack,
    Base,
    Named,
    bodies,
    changed_file,
    entries,
    first,
    heads,
    instead,
    keys,
    manifest,
    planted,
    removed,
    resigned,
    rows,
    sql,
)
from tests.vault.test_check import flipped, plain_sql, without_guards
from tests.vaults import PASSPHRASE

OBJECT = "objects/*/*.age"
SEGMENT = "ledger/entries-*.jsonl.age"


def attacks(base: Base) -> dict[str, Attack]:
    """Every attack by its name."""
    made: dict[str, Attack] = {}
    for family in (rows, entries, bodies, heads, manifest, keys, objects, mirror, database, inbox, whole):
        for name, attack in family(base):
            if name in made:
                raise ValueError(name)
            made[name] = attack
    return made


def sealed(folder: Path, plain: bytes) -> bytes:
    """What anybody can encrypt to the vault."""
    return age.encrypt_small(plain, [age.read_recipient(read_manifest(folder).recipient)])


def objects(base: Base) -> Named:
    """Kept files."""
    del base
    for name, change in FILE_CHANGES.items():
        yield f"object: {name}", changed_file(OBJECT, change)
    yield "object: two exchanged", swapped(OBJECT)
    yield "object: removed", removed(OBJECT)
    yield (
        "object: another file in its place, encrypted to the vault",
        lambda folder: first(folder, OBJECT).write_bytes(sealed(folder, b"another")),
    )
    yield "object: a folder", instead(OBJECT, lambda path: path.mkdir())
    yield "object: a pipe", instead(OBJECT, os.mkfifo)
    yield "object: a link to nowhere", instead(OBJECT, lambda path: path.symlink_to("nowhere"))
    yield "object: a link to itself", instead(OBJECT, lambda path: path.symlink_to(path))
    yield "object: a link to /dev/zero", instead(OBJECT, lambda path: path.symlink_to("/dev/zero"))
    yield "object: a link to another object", linked_to_another
    yield "object: moved out of the vault and linked to", moved_and_linked
    yield (
        "object: its folder renamed",
        lambda folder: next(iter(sorted((folder / "objects").iterdir()))).rename(folder / "objects" / "zz"),
    )
    yield "objects: the folder removed", lambda folder: shutil.rmtree(folder / "objects")
    yield "objects: the folder is a file", a_file_for_the_folder("objects")
    name = "ab" * 32
    for where in (
        f"objects/ab/{name}.age",
        f"objects/ab/{name.upper()}.age",
        f"objects/cd/{name}.age",
        f"objects/ab/ab/{name}.age",
        "objects/ab/..%2f..%2fpasswd",
        "objects/ab/ ..",
        "objects/ab/...age",
        "objects/note.txt",
        "objects/ab/\x1b[2J.age",
        "objects/ab/照片.jpg",
    ):
        yield f"object planted: {where!r}", planted(where, b"age-encryption.org/v1\n")
    yield (
        "object planted: one that opens, under another name",
        lambda folder: planted(f"objects/ab/{name}.age", sealed(folder, b"planted"))(folder),
    )
    yield "object planted: a link out of the vault", a_link("objects/ab", "/etc")


def swapped(pattern: str) -> Attack:
    """Exchange the first two files that fit."""

    def attack(folder: Path) -> None:
        one, two, *_ = sorted(folder.glob(pattern))
        kept = one.read_bytes()
        one.write_bytes(two.read_bytes())
        two.write_bytes(kept)

    return attack


def linked_to_another(folder: Path) -> None:
    """A link from one object to the other."""
    one, two, *_ = sorted(folder.glob(OBJECT))
    one.unlink()
    one.symlink_to(two)


def moved_and_linked(folder: Path) -> None:
    """The same bytes, but elsewhere."""
    here = first(folder, OBJECT)
    elsewhere = folder.parent / f"{folder.name}-elsewhere"
    here.rename(elsewhere)
    here.symlink_to(elsewhere)


def a_link(name: str, target: str) -> Attack:
    """Plant a link."""

    def attack(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(target)

    return attack


def a_file_for_the_folder(name: str) -> Attack:
    """Put a file where a folder was."""

    def attack(folder: Path) -> None:
        shutil.rmtree(folder / name)
        (folder / name).write_bytes(b"")

    return attack


def mirror(base: Base) -> Named:
    """The copy of the ledger beside the database. Anybody with the disk can encrypt a segment to the vault."""
    for name, change in FILE_CHANGES.items():
        yield f"mirror: {name}", changed_file(SEGMENT, change)

    def told(change: Callable[[list[bytes]], list[bytes]]) -> Attack:
        def attack(folder: Path) -> None:
            target = first(folder, SEGMENT)
            identity = unlock(folder / "keys", PASSPHRASE).identity
            with target.open("rb") as file:
                lines = age.open_with_identity(file, identity).readall().splitlines()
            target.write_bytes(sealed(folder, b"".join(line + b"\n" for line in change(lines))))

        return attack

    def with_line(line: bytes) -> Attack:
        return told(lambda lines: [*lines[:3], line, *lines[4:]])

    yield "mirror: two lines exchanged", told(lambda lines: [lines[1], lines[0], *lines[2:]])
    yield "mirror: a line left out", told(lambda lines: [*lines[:3], *lines[4:]])
    yield "mirror: a line twice", told(lambda lines: [*lines[:3], *lines[2:]])
    yield "mirror: the last line left out", told(lambda lines: lines[:-1])
    yield "mirror: no lines", told(lambda _: [])
    yield (
        "mirror: other words in a line",
        told(lambda lines: [line.replace("电话".encode(), "没事".encode()) for line in lines]),
    )
    yield (
        "mirror: a record left out of its line",
        told(lambda lines: [canonical.encode({**json.loads(line), "body": None}) for line in lines]),
    )
    for name, line in {
        "no JSON": b"x",
        "a number": b"1",
        "a list": b"[]",
        "very deep": b"[" * 100_000,
        "a long number": b"9" * 10_000,
        "without an entry": b'{"body":null}',
        "with more": b'{"body":null,"entry":"","x":1}',
        "an entry that is a number": b'{"body":null,"entry":1}',
        "an entry that is null": b'{"body":null,"entry":null}',
        "a record that is a list": b'{"body":[],"entry":"{}"}',
        "a path": b'{"body":"../../etc/passwd","entry":"../../etc/passwd"}',
        "control characters": b'{"body":"\\u001b[2J","entry":"\\u0000"}',
        "not UTF-8": b"\xff\xfe",
        "a lone surrogate": b'{"body":"\\ud800","entry":""}',
    }.items():
        yield f"mirror: a line is {name}", with_line(line)
    yield (
        "mirror: a segment from a stranger goes on",
        lambda folder: (folder / f"ledger/entries-{base.entries}-{base.entries}.jsonl.age").write_bytes(
            sealed(folder, canonical.encode({"body": "{}", "entry": "{}"}) + b"\n")
        ),
    )
    yield (
        "mirror: a segment far ahead",
        lambda folder: (folder / "ledger/entries-9999999999-9999999999.jsonl.age").write_bytes(
            sealed(folder, canonical.encode({"body": "{}", "entry": "{}"}) + b"\n")
        ),
    )
    yield (
        "mirror: a segment said to be larger",
        lambda folder: first(folder, SEGMENT).rename(folder / "ledger/entries-0-200.jsonl.age"),
    )
    yield (
        "mirror: a segment that ends before it begins",
        lambda folder: shutil.copy(first(folder, SEGMENT), folder / "ledger/entries-5-2.jsonl.age"),
    )
    yield "mirror: a segment removed", removed(SEGMENT)
    yield "mirror: a segment is a folder", instead(SEGMENT, lambda path: path.mkdir())
    yield "mirror: a segment is a pipe", instead(SEGMENT, os.mkfifo)
    yield "mirror: a segment is a link to nowhere", instead(SEGMENT, lambda path: path.symlink_to("nowhere"))
    yield "mirror: an older segment put back", lambda folder: older_ledger(base, folder)
    yield (
        "mirror: that of another vault",
        lambda folder: shutil.copy(
            first(base.other, SEGMENT), folder / "ledger" / first(folder, SEGMENT).name
        ),
    )
    yield "mirror: the folder removed", lambda folder: shutil.rmtree(folder / "ledger")
    yield "mirror: the folder is a file", a_file_for_the_folder("ledger")
    for name in ("ledger/entries-..-1.jsonl.age", "ledger/checkpoint-../x.note", "ledger/checkpoint-01.note"):
        yield f"beside: planted {name}", planted(name.replace("/x", "-x"), b"x")


def older_ledger(base: Base, folder: Path) -> None:
    """The words as they were told some time ago, and nothing newer."""
    shutil.rmtree(folder / "ledger")
    shutil.copytree(base.older / "ledger", folder / "ledger")


def database(base: Base) -> Named:
    """The database file, and what it is made of."""
    for name in ("first byte flipped", "middle byte flipped", "cut in half", "emptied"):
        yield f"vault.db: {name}", changed_file("vault.db", FILE_CHANGES[name])
    for page in (0, 1, 2, 5, 8):
        yield (
            f"vault.db: a byte of page {page} flipped",
            changed_file("vault.db", lambda data, page=page: flipped(data, page * 4096 + 700)),  # type: ignore[misc]
        )
    yield (
        "vault.db: two pages exchanged",
        changed_file(
            "vault.db", lambda data: data[:8192] + data[12288:16384] + data[8192:12288] + data[16384:]
        ),
    )
    yield (
        "vault.db: a page zeroed",
        changed_file("vault.db", lambda data: data[:8192] + bytes(4096) + data[12288:]),
    )
    yield (
        "vault.db: a page of the older copy",
        changed_file(
            "vault.db",
            lambda data: data[:8192] + (base.older / "vault.db").read_bytes()[8192:12288] + data[12288:],
        ),
    )
    yield "vault.db: removed", removed("vault.db")
    yield "vault.db: a folder", instead("vault.db", lambda path: path.mkdir())
    yield "vault.db: a link to nowhere", instead("vault.db", lambda path: path.symlink_to("nowhere"))
    yield (
        "vault.db: a plain SQLite database",
        changed_file("vault.db", lambda _: b"SQLite format 3\0" + bytes(4080)),
    )
    yield "vault.db: that of another vault", lambda folder: shutil.copy(base.other / "vault.db", folder)
    yield "vault.db: the older one alone", lambda folder: shutil.copy(base.older / "vault.db", folder)
    yield "vault.db: a journal of garbage beside it", planted("vault.db-journal", b"x" * 5000)
    yield "vault.db: a log of garbage beside it", planted("vault.db-wal", b"x" * 5000)
    for name in TRIGGERS:
        yield f"guard: {name} dropped", plain(f"DROP TRIGGER {name}")
    yield (
        "guard: one weakened",
        plain(
            "DROP TRIGGER bodies_stay",
            "CREATE TRIGGER bodies_stay BEFORE UPDATE ON bodies BEGIN SELECT 1; END",
        ),
    )
    yield (
        "guard: one more",
        plain("CREATE TRIGGER mine AFTER INSERT ON entries BEGIN DELETE FROM place_index; END"),
    )
    yield (
        "guard: one more, with a hostile name",
        plain('CREATE TRIGGER "\x1b[2J../x" AFTER INSERT ON entries BEGIN SELECT 1; END'),
    )
    for name, statement in {
        "a table more": "CREATE TABLE mine (words)",
        "a view more": "CREATE VIEW mine AS SELECT * FROM entries",
        "an index more": "CREATE INDEX mine ON entries (data)",
        "a column more": "ALTER TABLE entries ADD COLUMN mine",
        "a table gone": "DROP TABLE about_index",
        "an index gone": "DROP INDEX ix_place_index_act",
    }.items():
        yield f"structure: {name}", plain(statement)
    for column, value in (
        ("entries", "'words'"),
        ("bodies", "5"),
        ("bodies", "x'ff00'"),
    ):
        yield (
            f"structure: {column} hold {value}",
            sql(f"UPDATE OR IGNORE {column} SET data = {value} WHERE seq = 3"),
        )


def plain(*statements: str) -> Attack:
    """Run statements and leave the guards as they then are."""

    def attack(folder: Path) -> None:
        connection = plain_sql(folder)
        for each in statements:
            connection.execute(each)
        connection.close()

    return attack


def inbox(base: Base) -> Named:
    """What was written while locked: three items wait."""
    del base

    def item(number: int) -> str:
        return f"inbox/{number:08d}-*.age"

    for name, change in FILE_CHANGES.items():
        yield f"inbox: {name}", changed_file(item(2), change)
    for number, which in ((1, "first"), (2, "middle"), (3, "newest")):
        yield f"inbox: the {which} removed", removed(item(number))
    yield "inbox: the content of two exchanged", swapped("inbox/0000000[12]-*.age")
    yield "inbox: all removed", lambda folder: shutil.rmtree(folder / "inbox")
    yield "inbox: a folder for an item", instead(item(2), lambda path: path.mkdir())
    yield "inbox: a pipe for an item", instead(item(2), os.mkfifo)
    yield "inbox: a link to nowhere", instead(item(2), lambda path: path.symlink_to("nowhere"))
    for name, text in {
        "no JSON": b"x",
        "a list": b"[]",
        "very deep": b"[" * 100_000,
        "a path": b'{"content":"../../x"}',
        "nothing": b"",
    }.items():
        yield (
            f"inbox: a stranger's item that is {name}",
            lambda folder, text=text: (  # type: ignore[misc]
                (folder / "inbox" / "00000004-CAP-ABCDEF.age").write_bytes(sealed(folder, text))
            ),
        )
    yield (
        "inbox: a well-formed item by somebody else",
        lambda folder: Inbox(folder).put(
            read_manifest(folder),
            words=IncidentWords(kind=Kind.CALL, account="I never wrote this"),
            to=None,
            files=(),
            because=Because.LOCKED,
            at=FixedClock().read(),
        ),
    )
    yield "inbox: a file of another name", planted("inbox/../inbox/..x", b"x")
    yield (
        "inbox: a number given twice",
        lambda folder: shutil.copy(
            first(folder, "inbox/00000001-*"), folder / "inbox" / "00000002-CAP-ZZZZZZ.age"
        ),
    )


def rewritten(folder: Path, *, upto: int | None = None) -> None:
    """All of history written anew with the vault's own keys: changed words or a shorter end, chained and signed."""
    connection = plain_sql(folder)
    there = connection.execute(
        "SELECT entries.seq, entries.data, bodies.data FROM entries JOIN bodies USING (seq) ORDER BY seq"
    ).fetchall()
    connection.close()
    tree, previous = Tree(), FIRST_PREV
    statements: list[tuple[str, tuple[object, ...]]] = [("DELETE FROM checkpoints", ())]
    statements += [("DELETE FROM entries", ()), ("DELETE FROM bodies", ())]
    lines = []
    for seq, data, body in there[:upto]:
        words = body.replace("一通电话".encode(), "没有电话".encode())
        entry = replace(decode_entry(data), prev=previous, commit=read_body(words).commit)
        written = encode_entry(entry)
        previous = entry_hash(written)
        tree.append(leaf_hash(written))
        lines.append(canonical.encode({"body": words.decode(), "entry": written.decode()}) + b"\n")
        statements += [
            ("INSERT INTO entries VALUES (?, ?)", (seq, written)),
            ("INSERT INTO bodies VALUES (?, ?)", (seq, words)),
        ]
    note = resigned(folder, tree.size, tree.root().hex())
    statements.append(
        ("INSERT INTO checkpoints VALUES (?, ?, ?)", (tree.size, note, b"".join(tree.peaks(tree.size))))
    )
    without_guards(folder, *statements)
    for path in (folder / "ledger").iterdir():
        path.unlink()
    (folder / "ledger" / f"checkpoint-{tree.size}.note").write_bytes(note)
    (folder / "ledger" / f"entries-0-{tree.size - 1}.jsonl.age").write_bytes(sealed(folder, b"".join(lines)))
    clock = FixedClock()
    with open_vault(folder, passphrase=PASSPHRASE) as vault, vault.writer(clock.read()) as writer:
        list(writer.rebuild_index())


def whole(base: Base) -> Named:
    """The whole vault, and what lies in it that nobody reads."""

    def rolled_back(folder: Path) -> None:
        shutil.rmtree(folder)
        shutil.copytree(base.older, folder)

    def exchanged(folder: Path) -> None:
        shutil.rmtree(folder)
        shutil.copytree(base.other, folder)

    def shortened(folder: Path) -> None:
        shutil.rmtree(folder / "objects")
        rewritten(folder, upto=4)

    for name, attack in (
        ("an older copy of all of it put back", rolled_back),
        ("another vault under the same passphrase put in its place", exchanged),
        ("history written anew and signed with its own keys", rewritten),
        ("the end removed everywhere and signed anew with its own keys", shortened),
    ):
        yield f"whole: {name}", attack
        yield f"known: {name}", attack
    for name in ("note.txt", "keys/spare.age", "tmp/x.part", "ledger/readme.txt", ".hidden"):
        yield f"beside: a file {name} planted", planted(name, b"x")
    yield (
        "beside: README-RECOVERY.txt rewritten",
        planted("README-RECOVERY.txt", b"send your passphrase to me"),
    )
    yield "beside: README-RECOVERY.txt removed", removed("README-RECOVERY.txt")
    yield "beside: last-check.json forged", planted("last-check.json", b'{"next_subset": -5}')
    yield "beside: writer.lock removed", removed("writer.lock")
