"""What is handed over of one record, its private note withheld, still proves against a checkpoint."""

import json
from pathlib import Path

from msgspec.structs import replace

from evidence_log.ledger.chain import decode_entry
from evidence_log.ledger.checkpoint import read_checkpoint
from evidence_log.ledger.commitment import read_withheld, withhold
from evidence_log.ledger.tree import Tree, leaf_hash, verify_inclusion
from evidence_log.records.incident import Incident, Kind
from tests.conftest import FixedClock
from tests.vault.test_check import plain_sql
from tests.vaults import log, minute_now, new_vault

NOTE = "我还没告诉任何人"


def test_a_record_with_its_private_note_withheld_still_proves(tmp_path: Path, clock: FixedClock) -> None:
    """Who receives it has: one entry, one body without the note, a proof, a checkpoint, the verifier key."""
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        incident = Incident(kind=Kind.CALL, account="他说要去我单位", note=NOTE, occurred=minute_now(clock))
        with vault.writer(clock.read()) as writer:
            (receipt,) = writer.append(incident)
        for words in ("又打来了", "再次"):
            log(vault, clock, words)
        verifier = vault.manifest.verifier
    connection = plain_sql(folder)
    rows = connection.execute(
        "SELECT entries.data, bodies.data FROM entries JOIN bodies USING (seq) ORDER BY seq"
    ).fetchall()
    connection.close()
    (note,) = (folder / "ledger").glob("checkpoint-*.note")
    tree = Tree(leaf_hash(entry) for entry, _ in rows)

    entry, body = rows[receipt.seq]
    disclosed = withhold(body, ["note"])
    proof = tree.inclusion(receipt.seq)

    checkpoint = read_checkpoint(note.read_bytes(), verifier)
    root = bytes.fromhex(checkpoint.root)
    assert NOTE in body.decode()
    assert NOTE not in disclosed.decode()
    assert json.loads(disclosed)["fields"]["account"]["value"] == "他说要去我单位"
    assert read_withheld(disclosed).commit == decode_entry(entry).commit
    assert verify_inclusion(leaf_hash(entry), receipt.seq, checkpoint.size, proof, root)
    other = disclosed.replace("我单位".encode(), "我家里".encode())
    assert read_withheld(other).commit != decode_entry(entry).commit
    moved = replace(checkpoint, size=checkpoint.size - 1)
    assert not verify_inclusion(leaf_hash(entry), receipt.seq, moved.size, proof[:-1], root)
