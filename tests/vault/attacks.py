"""Attacks on a vault, as data: each changes one thing in a copy. attacks.tsv says what `verify` answers to each.

The attackers: somebody with the disk, who knows what VAULT.json tells; and somebody with the passphrase and plain
SQL, who puts the guards back. `known` in a name: a checkpoint of the newest state was kept elsewhere.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec.structs import replace

from evidence_log.ledger import canonical
from evidence_log.ledger.chain import decode_entry, encode_entry
from evidence_log.ledger.checkpoint import sign_checkpoint
from evidence_log.ledger.commitment import read_body, withhold
from evidence_log.records.ledger import Act, Checkpoint
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.vault import age
from evidence_log.vault.keys import unlock
from evidence_log.vault.manifest import read_manifest
from evidence_log.vault.open import open_vault
from tests.conftest import QUICK, FixedClock
from tests.vault.test_check import flipped, plain_sql, without_guards
from tests.vaults import PASSPHRASE

Attack = Callable[[Path], object]
Named = Iterator[tuple[str, Attack]]

PLACES = {"first": 0, "middle": 40, "last": -1}


class Base:
    """Where the vault to attack, an older copy of it, and another person's vault lie."""

    def __init__(self, folder: Path, entries: int) -> None:
        self.vault = folder / "vault"
        self.older = folder / "older"
        self.other = folder / "other"
        self.entries = entries


def sql(*statements: str) -> Attack:
    """Run statements with the guards down, and put the guards back."""
    return lambda folder: without_guards(folder, *((each, ()) for each in statements))


def read_row(folder: Path, table: str, seq: int) -> bytes:
    """The bytes of one row."""
    connection = plain_sql(folder)
    ((data,),) = connection.execute(f"SELECT data FROM {table} WHERE seq = ?", (seq,)).fetchall()
    connection.close()
    return bytes(data)


def changed_row(table: str, seq: int, change: Callable[[bytes], bytes]) -> Attack:
    """Change the bytes of one row."""

    def attack(folder: Path) -> None:
        data = change(read_row(folder, table, seq))
        without_guards(folder, (f"UPDATE {table} SET data = ? WHERE seq = ?", (data, seq)))

    return attack


def changed_file(pattern: str, change: Callable[[bytes], bytes]) -> Attack:
    """Change the bytes of the first file that fits."""

    def attack(folder: Path) -> None:
        target = first(folder, pattern)
        target.write_bytes(change(target.read_bytes()))

    return attack


def removed(pattern: str) -> Attack:
    """Remove the first file that fits."""
    return lambda folder: first(folder, pattern).unlink()


def planted(name: str, data: bytes) -> Attack:
    """Put a file there that was not."""

    def attack(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)

    return attack


def instead(pattern: str, put: Callable[[Path], None]) -> Attack:
    """Put something else in the place of the first file that fits."""

    def attack(folder: Path) -> None:
        target = first(folder, pattern)
        target.unlink()
        put(target)

    return attack


def flip(place: int) -> Callable[[bytes], bytes]:
    """Flip one bit of the byte at that place."""
    return lambda data: flipped(data, place)


def first(folder: Path, pattern: str) -> Path:
    """The first file that fits."""
    return min(folder.glob(pattern))


FILE_CHANGES: dict[str, Callable[[bytes], bytes]] = {
    **{f"{name} byte flipped": flip(place) for name, place in PLACES.items()},
    "cut in half": lambda data: data[: len(data) // 2],
    "last byte cut off": lambda data: data[:-1],
    "emptied": lambda _: b"",
    "a byte appended": lambda data: data + b"\0",
    "doubled": lambda data: data + data,
}


def rows(base: Base) -> Named:
    """Bytes and places of rows, with the key."""
    for table in ("entries", "bodies"):
        for seq in range(base.entries):
            for name, place in PLACES.items():
                yield (
                    f"row: {table} {seq}, {name} byte flipped",
                    changed_row(table, seq, lambda data, place=place: flipped(data, place)),  # type: ignore[misc]
                )
            yield f"row: {table} {seq} removed", sql(f"DELETE FROM {table} WHERE seq = {seq}")
        for seq in range(base.entries - 1):
            yield (
                f"row: {table} {seq} and {seq + 1} exchanged",
                sql(
                    f"UPDATE {table} SET seq = -1 - seq WHERE seq IN ({seq}, {seq + 1})",
                    f"UPDATE {table} SET seq = {2 * seq + 1} - (-1 - seq) WHERE seq < 0",
                ),
            )
        yield (
            f"row: {table} copied behind the last",
            sql(f"INSERT INTO {table} SELECT {base.entries}, data FROM {table} WHERE seq = 3"),
        )
        yield (
            f"row: {table} moved up by one",
            sql(f"UPDATE {table} SET seq = -1 - seq", f"UPDATE {table} SET seq = -seq"),
        )
    for count in (1, 2, 3, base.entries):
        yield (
            f"row: the last {count} removed from every table",
            sql(
                *(
                    f"DELETE FROM {table} WHERE {column} > {base.entries - count - (column == 'seq')}"
                    for table, column in (("entries", "seq"), ("bodies", "seq"), ("checkpoints", "size"))
                ),
                *(
                    f"DELETE FROM {table} WHERE seq >= {base.entries - count}"
                    for table in (
                        "place_index",
                        "incident_index",
                        "exhibit_index",
                        "about_index",
                        "kept_index",
                        "words_index",
                    )
                ),
            ),
        )
    for table, column in (
        ("incident_index", "summary"),
        ("incident_index", "status"),
        ("incident_index", "kind"),
        ("incident_index", "reference"),
        ("exhibit_index", "incident"),
        ("about_index", "kind"),
        ("place_index", "act"),
        ("place_index", "number"),
        ("kept_index", "name"),
    ):
        yield (
            f"index: {table}.{column} changed",
            sql(f"UPDATE {table} SET {column} = '7' WHERE seq = (SELECT MAX(seq) FROM {table})"),
        )
    yield "index: an incident hidden", sql("DELETE FROM incident_index WHERE reference = 'INC-0002'")
    yield (
        "index: an incident invented",
        sql("INSERT INTO place_index VALUES (99, 'INC-0099', 'incident.log', '', 99, 0)"),
    )


def entries(base: Base) -> Named:
    """Entries written anew, well spelled, by somebody who knows the format."""
    changes: dict[str, object] = {
        "act": Act.SET_CASE,
        "at": "2020-01-01T00:00:00.000000Z",
        "boot": "other",
        "commit": "ab" * 32,
        "mono_us": 1,
        "objects": ("ab" * 32,),
        "off": 0,
        "prev": "ab" * 32,
        "ref": "INC-0099",
        "seq": 99,
        "tz": "Europe/London",
    }
    for where, seq in (("in the middle", 3), ("at the end", base.entries - 1)):
        for member, value in changes.items():
            yield (
                f"entry: {member} rewritten {where}",
                changed_row(
                    "entries",
                    seq,
                    lambda data, member=member, value=value: encode_entry(  # type: ignore[misc]
                        replace(decode_entry(data), **{member: value})
                    ),
                ),
            )
    spellings: dict[str, Callable[[bytes], bytes]] = {
        "a blank added": lambda data: data.replace(b":", b": ", 1),
        "members in another order": lambda data: json.dumps(
            dict(reversed(json.loads(data).items()))
        ).encode(),
        "a member added": lambda data: canonical.encode({**json.loads(data), "x": 1}),
        "a member twice": lambda data: data.replace(b'{"act"', b'{"act":"case.set","act"', 1),
        "another version": lambda data: canonical.encode({**json.loads(data), "v": 2}),
        "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    }
    for name, change in spellings.items():
        yield f"entry: {name}", changed_row("entries", 2, change)


def bodies(base: Base) -> Named:
    """Records written anew."""
    del base

    def within(change: Callable[[dict[str, dict[str, object]]], object]) -> Callable[[bytes], bytes]:
        def changed(data: bytes) -> bytes:
            body = json.loads(data)
            change(body["fields"])
            return canonical.encode(body)

        return changed

    changes: dict[str, Callable[[bytes], bytes]] = {
        "words changed": within(lambda fields: fields["account"].update(value="没事")),
        "a salt changed": within(lambda fields: fields["account"].update(salt="00" * 16)),
        "a field removed": within(lambda fields: fields.pop("note")),
        "a field added": within(lambda fields: fields.update(x={"salt": "00" * 16, "value": 1})),
        "a field renamed": within(lambda fields: fields.update(x=fields.pop("note"))),
        "two salts exchanged": within(
            lambda fields: (
                fields["note"].update(salt=fields["tags"]["salt"]),
                fields["tags"].update(salt="00" * 16),
            )
        ),
        "a field withheld": lambda data: withhold(data, ["account"]),
        "everything withheld": lambda data: withhold(data, json.loads(data)["fields"]),
        "another version": lambda data: canonical.encode({**json.loads(data), "v": 2}),
        "another kind": lambda data: canonical.encode({**json.loads(data), "kind": "exhibit"}),
        "a member added": lambda data: canonical.encode({**json.loads(data), "x": 1}),
        "not canonical": lambda data: json.dumps(json.loads(data)).encode(),
        "a very deep one": lambda _: b"[" * 100_000 + b"]" * 100_000,
        "a number out of bounds": within(lambda fields: fields["count"].update(value=2**53 - 1)),
        "a kind of incident that is none": within(lambda fields: fields["kind"].update(value="party")),
        "nothing": lambda _: b"",
        "not UTF-8": lambda data: data + b"\xff",
    }
    for name, change in changes.items():
        yield f"body: {name}", changed_row("bodies", 2, change)

    def commit_too(folder: Path) -> None:
        body = within(lambda fields: fields["account"].update(value="没事"))(read_row(folder, "bodies", 2))
        entry = replace(decode_entry(read_row(folder, "entries", 2)), commit=read_body(body).commit)
        without_guards(
            folder,
            ("UPDATE bodies SET data = ? WHERE seq = 2", (body,)),
            ("UPDATE entries SET data = ? WHERE seq = 2", (encode_entry(entry),)),
        )

    yield "body: words changed and the entry made to commit to them", commit_too
    yield (
        "body: that of another entry",
        sql("UPDATE bodies SET data = (SELECT data FROM bodies WHERE seq = 3) WHERE seq = 2"),
    )
    yield "body: one without an entry", sql("INSERT INTO bodies SELECT -5, data FROM bodies WHERE seq = 2")


def resigned(folder: Path, size: int, root: str, private: bytes | None = None) -> bytes:
    """A note as the vault itself would sign it, or somebody with another key."""
    origin = read_manifest(folder).origin
    key = unlock(folder / "keys", PASSPHRASE).sign if private is None else private
    return sign_checkpoint(Checkpoint(origin=origin, size=size, root=root), key, origin)


def heads(base: Base) -> Named:
    """Signed heads, in the database and beside it."""
    size = base.entries
    for name, change in FILE_CHANGES.items():
        yield f"note beside: {name}", changed_file("ledger/checkpoint-*.note", change)

    def forged(root: str, count: int, private: bytes | None, *, beside: bool) -> Attack:
        def attack(folder: Path) -> None:
            note = resigned(folder, count, root, private)
            if beside:
                (folder / "ledger" / f"checkpoint-{count}.note").write_bytes(note)
            else:
                without_guards(
                    folder,
                    ("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, zeroblob(32))", (count, note)),
                )

        return attack

    for where, beside in (("beside", True), ("in the database", False)):
        yield f"head {where}: forged with another key", forged("ab" * 32, size, bytes(32), beside=beside)
        yield f"head {where}: another root, signed with the key", forged("ab" * 32, size, None, beside=beside)
        yield f"head {where}: over more than there is", forged("ab" * 32, size + 3, None, beside=beside)
        yield f"head {where}: another root at an older size", forged("ab" * 32, 2, None, beside=beside)
    for column, value in (
        ("note", "x'00'"),
        ("peaks", "zeroblob(32)"),
        ("peaks", "x''"),
        ("size", "size + 100"),
    ):
        yield (
            f"head in the database: {column} becomes {value}",
            sql(f"UPDATE checkpoints SET {column} = {value} WHERE size = {size}"),
        )
    yield "head in the database: the newest removed", sql(f"DELETE FROM checkpoints WHERE size = {size}")
    yield "head in the database: all removed", sql("DELETE FROM checkpoints")
    yield "head in the database: an older one removed", sql("DELETE FROM checkpoints WHERE size = 2")
    yield (
        "head in the database: two exchanged",
        sql(
            "UPDATE checkpoints SET size = -size WHERE size IN (2, 3)",
            "UPDATE checkpoints SET size = 5 + size WHERE size < 0",
        ),
    )
    yield "note beside: removed", removed("ledger/checkpoint-*.note")
    yield (
        "note beside: that of another vault",
        lambda folder: shutil.copy(first(base.other, "ledger/*.note"), first(folder, "ledger/*.note")),
    )
    yield (
        "note beside: said to be of another size",
        lambda folder: first(folder, "ledger/*.note").rename(folder / "ledger" / "checkpoint-3.note"),
    )
    yield (
        "note beside: a line added to the text",
        changed_file("ledger/checkpoint-*.note", lambda data: data.replace(b"\n\n", b"\nmore\n\n", 1)),
    )
    yield (
        "note beside: a stranger's signature added",
        changed_file("ledger/checkpoint-*.note", lambda data: data + "— somebody AAAAAAAA\n".encode()),
    )


def manifest(base: Base) -> Named:
    """VAULT.json, field by field."""
    other = json.loads((base.other / "VAULT.json").read_text(encoding="utf-8"))

    def edited(change: Callable[[dict[str, object]], object]) -> Attack:
        def changed(data: bytes) -> bytes:
            said = json.loads(data)
            change(said)
            return json.dumps(said).encode()

        return changed_file("VAULT.json", changed)

    for field in ("vault_id", "origin", "recipient", "verifier"):
        yield (
            f"VAULT.json: {field} of another vault",
            edited(
                lambda said, field=field: said.update({field: other[field]})  # type: ignore[misc]
            ),
        )
        yield f"VAULT.json: {field} emptied", edited(lambda said, field=field: said.update({field: ""}))  # type: ignore[misc]
    for field in ("format", "vault_id", "origin", "recipient", "verifier"):
        yield f"VAULT.json: {field} removed", edited(lambda said, field=field: said.pop(field))  # type: ignore[misc]
    for value in (-1, 99, "0", None, 0.5):
        yield f"VAULT.json: format becomes {value!r}", edited(setting(format=value))
    yield "VAULT.json: called a demo", edited(lambda said: said.update(demo="示例 · 虚构 / INVENTED EXAMPLE"))
    yield "VAULT.json: demo becomes words", edited(lambda said: said.update(demo="x"))
    yield "VAULT.json: a member added", edited(lambda said: said.update(more=1))
    yield (
        "VAULT.json: both keys of another vault",
        edited(
            lambda said: said.update(
                recipient=other["recipient"], verifier=other["verifier"], origin=other["origin"]
            )
        ),
    )
    yield (
        "VAULT.json: that of another vault",
        changed_file("VAULT.json", lambda _: json.dumps(other).encode()),
    )
    yield "VAULT.json: no JSON", changed_file("VAULT.json", lambda _: b"{")
    yield "VAULT.json: a list", changed_file("VAULT.json", lambda _: b"[]")
    yield "VAULT.json: a number too long", changed_file("VAULT.json", lambda _: b"9" * 10_000)
    yield "VAULT.json: very deep", changed_file("VAULT.json", lambda _: b"[" * 100_000)
    yield "VAULT.json: not UTF-8", changed_file("VAULT.json", lambda _: b"\xff\xfe\xfd")
    yield "VAULT.json: emptied", changed_file("VAULT.json", lambda _: b"")
    yield "VAULT.json: removed", removed("VAULT.json")
    yield "VAULT.json: a folder", instead("VAULT.json", lambda path: path.mkdir())


def setting(**members: object) -> Callable[[dict[str, object]], object]:
    """Give members of VAULT.json other values."""
    return lambda said: said.update(members)


def keys(base: Base) -> Named:
    """The key files; putting one there needs no passphrase."""
    names = ("passphrase", "recovery", "recovery-identity", "db", "sign", "name")
    for name in names:
        for change in (
            "first byte flipped",
            "last byte flipped",
            "cut in half",
            "emptied",
            "a byte appended",
        ):
            yield f"key {name}: {change}", changed_file(f"keys/{name}.age", FILE_CHANGES[change])
        yield f"key {name}: removed", removed(f"keys/{name}.age")
        yield (
            f"key {name}: that of another vault",
            lambda folder, name=name: (  # type: ignore[misc]
                shutil.copy(base.other / "keys" / f"{name}.age", folder / "keys" / f"{name}.age")
            ),
        )
        yield f"key {name}: a folder", instead(f"keys/{name}.age", lambda path: path.mkdir())

    def wrapped(name: str, plain: bytes) -> Attack:
        def attack(folder: Path) -> None:
            recipient = age.read_recipient(read_manifest(folder).recipient)
            (folder / "keys" / f"{name}.age").write_bytes(age.encrypt_small(plain, [recipient]))

        return attack

    line = f"{age.identity_text(bytes(range(32)))}\n".encode()
    for name, plain in (
        ("db", bytes(32)),
        ("sign", bytes(range(32))),
        ("name", bytes(32)),
        ("recovery-identity", line),
    ):
        yield f"key {name}: another one, wrapped to the vault", wrapped(name, plain)
    for name in ("db", "sign", "name"):
        yield f"key {name}: a shorter one, wrapped to the vault", wrapped(name, bytes(31))
    yield "key db: wrapped in lower case", wrapped("recovery-identity", line.lower())
    for one, two in (("db", "sign"), ("sign", "name"), ("db", "name"), ("recovery", "recovery-identity")):
        yield f"keys {one} and {two} exchanged", swapped_keys(one, two)
    yield "key passphrase: that of before it was set anew", put_back("passphrase.age")
    yield "keys of the recovery line: those of before it was made anew", put_back("recovery*.age")
    yield (
        "key passphrase: another identity under the same passphrase",
        lambda folder: (folder / "keys" / "passphrase.age").write_bytes(
            age.encrypt_with_passphrase(line, PASSPHRASE.encode(), work_factor=QUICK)
        ),
    )
    yield (
        "key passphrase: the same identity under another passphrase",
        lambda folder: (folder / "keys" / "passphrase.age").write_bytes(
            age.encrypt_with_passphrase(
                f"{age.identity_text(unlock(folder / 'keys', PASSPHRASE).identity)}\n".encode(),
                b"theirs",
                work_factor=QUICK,
            )
        ),
    )


def put_back(pattern: str) -> Attack:
    """The owner makes passphrase and recovery line anew; somebody puts the files of before back."""

    def attack(folder: Path) -> None:
        before = {path: path.read_bytes() for path in folder.glob(f"keys/{pattern}")}
        with open_vault(folder, passphrase=PASSPHRASE) as vault, vault.writer(FixedClock().read()) as writer:
            writer.set_passphrase(PASSPHRASE, opened_with=KeyWrap.PASSPHRASE)
            writer.set_recovery(opened_with=KeyWrap.PASSPHRASE)
        for path, data in before.items():
            path.write_bytes(data)

    return attack


def swapped_keys(one: str, two: str) -> Attack:
    """Exchange two key files."""

    def attack(folder: Path) -> None:
        first, second = (folder / "keys" / f"{each}.age" for each in (one, two))
        kept = first.read_bytes()
        first.write_bytes(second.read_bytes())
        second.write_bytes(kept)

    return attack
