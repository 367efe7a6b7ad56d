"""A stranger's recovery of a vault: `age`, a SQLCipher 4 reader, Ed25519 and SHA-256, and the text in the vault.

Run by itself in an interpreter in which the program cannot be imported:
python -I recovered_elsewhere.py VAULT TARGET. It imports nothing of this project.
"""

import base64
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

Json = dict[str, Any]


class NoProgram:
    """Refuses to import the program whose vault this is."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Let everything else through."""
        del path, target
        if name.partition(".")[0] == "evidence_log":
            message = "a stranger has no such program"
            raise ImportError(message)


def told(folder: Path, beginning: str) -> str:
    """The one line of README-RECOVERY.txt that begins so, word for word."""
    text = (folder / "README-RECOVERY.txt").read_text(encoding="utf-8")
    (command,) = [line.strip() for line in text.splitlines() if line.strip().startswith(beginning)]
    return command


def typed(command: str, folder: Path) -> bytes:
    """Type a command into a shell that stands in the vault's folder."""
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, check=True).stdout


def canonical(value: object) -> bytes:
    """RFC 8785 as Python's own encoder spells it for ASCII names."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha(data: bytes) -> bytes:
    """SHA-256."""
    return hashlib.sha256(data).digest()


def root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962, 2.1."""
    if len(leaves) == 1:
        return sha(b"\0" + leaves[0])
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha(b"\1" + root(leaves[:k]) + root(leaves[k:]))


def commitment(body: Json) -> str:
    """The page's formula, from the page."""
    fields = sorted(
        sha(b"evidence-log field v1\n" + bytes.fromhex(field["salt"]) + canonical([name, field["value"]]))
        for name, field in body["fields"].items()
    )
    head = canonical([body["kind"], body["v"]])
    return sha(b"evidence-log body v1\n" + head + b"\n" + b"".join(fields)).hex()


def linked(lines: list[Json]) -> bool:
    """Every entry follows from the one before and commits to its body."""
    previous = "0" * 64
    for line in lines:
        entry = json.loads(line["entry"])
        if entry["prev"] != previous or entry["commit"] != commitment(json.loads(line["body"])):
            return False
        previous = sha(b"evidence-log entry v1\n" + line["entry"].encode()).hex()
    return True


def signed(folder: Path, lines: list[Json]) -> bool:
    """The newest note is signed by the key the text names, over the root of all entries."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 -- after the hook
        Ed25519PublicKey,
    )

    name, _, key = told(folder, "evidence-log/").split("+", 2)
    note = max((folder / "ledger").glob("checkpoint-*.note"), key=lambda each: int(each.stem[11:]))
    said, _, signature = note.read_text(encoding="utf-8").rstrip("\n").rpartition(f"\n— {name} ")
    Ed25519PublicKey.from_public_bytes(base64.b64decode(key)[1:]).verify(
        base64.b64decode(signature)[4:], said.encode()
    )
    _, size, over = said.splitlines()[:3]
    return (int(size), base64.b64decode(over)) == (
        len(lines),
        root([line["entry"].encode() for line in lines]),
    )


def rows(folder: Path) -> list[tuple[bytes, bytes]]:
    """The same words from the database."""
    import apsw  # noqa: PLC0415 -- after the hook

    key = typed(told(folder, "age -d -i identity.txt keys/db.age"), folder).decode()
    pragma = told(folder, "PRAGMA key").partition(";")[0].replace("<64 hex digits>", key)
    connection = apsw.Connection(str(folder / "vault.db"))
    for statement in ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4", pragma):
        connection.execute(statement)
    found = list(
        connection.execute(
            "SELECT entries.data, bodies.data FROM entries JOIN bodies USING (seq) ORDER BY seq"
        )
    )
    connection.close()
    return found


def kept(value: Any) -> list[Json]:
    """Every kept object a body speaks of."""
    if isinstance(value, dict):
        here = [value] if value.keys() == {"name", "salt", "sha256", "size"} else []
        return here + [each for inner in value.values() for each in kept(inner)]
    return [each for inner in value for each in kept(inner)] if isinstance(value, list) else []


def files(folder: Path, bodies: list[Json], target: Path) -> dict[str, str]:
    """Take every file out as the text says; its SHA-256 is what the record says. Name by SHA-256."""
    command = told(folder, "age -d -i identity.txt objects/ab/<name>.age")
    digest = told(folder, "sha256sum file").partition(" ")[0]
    found: dict[str, str] = {}
    for body in bodies:
        for each in kept(body["fields"]):
            typed(command.replace("ab/<name>", f"{each['name'][:2]}/{each['name']}"), folder)
            sha256 = typed(f"{digest} file", folder).split()[0].decode()
            if (sha256, (folder / "file").stat().st_size) != (each["sha256"], each["size"]):
                raise ValueError(each["name"])
            source = body["fields"].get("source_name", {}).get("value")
            (folder / "file").replace(target / sha256)
            found[sha256] = found.get(sha256) or source or ""
    return found


def main() -> None:
    """Recover, and say what was found."""
    sys.meta_path.insert(0, NoProgram())
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir()
    typed(told(folder, "age -d -i recovery.txt"), folder)
    lines = [json.loads(line) for line in typed(told(folder, "for f in"), folder).splitlines()]
    lines.sort(key=lambda line: int(json.loads(line["entry"])["seq"]))
    bodies = [json.loads(line["body"]) for line in lines]
    database = rows(folder)
    answer = {
        "bodies": bodies,
        "files": files(folder, bodies, target),
        "linked": linked(lines),
        "signed": signed(folder, lines),
        "same in the database": database
        == [(line["entry"].encode(), line["body"].encode()) for line in lines],
        "imported": [name for name in sys.modules if name.startswith("evidence_log")],
    }
    sys.stdout.write(json.dumps(answer, ensure_ascii=False))


if __name__ == "__main__":
    main()
