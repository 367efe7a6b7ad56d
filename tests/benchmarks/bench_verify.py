"""Verifying with all data (decrypt and hash) beside bagit's validation of plain copies, which decrypts nothing."""

import os
import tempfile
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from evidence_log.records.case import Case
from evidence_log.records.exhibit import Exhibit
from evidence_log.vault.check import check_vault
from evidence_log.vault.create import create_vault
from tests.conftest import FixedClock

_FILES, _SIZE = 30, 10_000_000


def rows() -> list[tuple[str, str, str, str]]:
    """MB per CPU-second, higher is better."""
    work = f"verify {_FILES} x {_SIZE // 1_000_000} MB with all data, MB per CPU-second"
    if find_spec("bagit") is None:
        return [(work, "", "not run here: bagit", "")]
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as made:
        folder, clock = Path(made) / "vault", FixedClock()
        case = Case(zone="UTC")
        new = create_vault(folder, passphrase="quick", case=case, at=clock.read(), work_factor=10)
        plain = Path(made) / "plain"
        plain.mkdir()
        with new.vault as vault, vault.writer(clock.read()) as writer:
            for number in range(_FILES):
                path = plain / f"{number}.bin"
                path.write_bytes(os.urandom(_SIZE))
                writer.append(Exhibit(incident=None, original=writer.keep(path), source_name="x"))
        amount = _FILES * _SIZE / 1e6
        begin = time.process_time()
        list(check_vault(folder, passphrase="quick", read_data=True))
        ours = amount / (time.process_time() - begin)
        bag = import_module("bagit").make_bag(str(plain), checksums=["sha256"])
        begin = time.process_time()
        bag.validate()
        peer = amount / (time.process_time() - begin)
    return [(work, f"{ours:.0f}", f"bagit validate {peer:.0f}", f"{ours / peer:.2f}x")]
