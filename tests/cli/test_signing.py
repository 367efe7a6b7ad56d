"""`report --sign` at the door: what is asked and told, and what is told to nobody."""

import sys
from pathlib import Path

import pytest

from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.instant import instant_text
from evidence_log.vault.open import open_vault
from tests.cli.shell import Shell
from tests.conftest import FixedClock
from tests.needs import needs
from tests.reports.signatures import by_pyhanko
from tests.reports.signers import PASSPHRASE as SIGNS_WITH, authority, by_curve
from tests.seals.authority import Authority, needs_openssl
from tests.tui.tmux import terminal
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path)
    made.quick_vault()
    (tmp_path / "mine.p12").write_bytes(by_curve().p12(authority().below, authority().root))
    (tmp_path / "sign.txt").write_text(f"{SIGNS_WITH}\n", encoding="utf-8")
    made("log", "call", "-", typed="又打来电话".encode())
    return made


def report(shell: Shell, *more: str) -> tuple[str, ...]:
    """The command line that signs."""
    folder = shell.folder
    return (
        "report",
        "police",
        "--lang",
        "zh",
        "--out",
        f"{folder}/a.pdf",
        "--sign",
        f"{folder}/mine.p12",
        *more,
    )


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["words", "json"])
def test_the_file_is_signed_and_neither_key_nor_passphrase_is_told(
    shell: Shell, form: tuple[str, ...]
) -> None:
    said = shell(*report(shell, "--sign-passphrase-file", f"{shell.folder}/sign.txt", *form))

    assert said.code == 0
    assert by_pyhanko((shell.folder / "a.pdf").read_bytes(), Language.ZH).bottom_line
    assert SIGNS_WITH not in said.out + said.err


@pytest.mark.parametrize("language", list(Language))
def test_a_wrong_passphrase_writes_nothing_and_repeats_nothing(shell: Shell, language: Language) -> None:
    (shell.folder / "sign.txt").write_text("not that one\n", encoding="utf-8")
    shell.language = language
    said = shell(*report(shell, "--sign-passphrase-file", f"{shell.folder}/sign.txt", "--json"))

    assert said.code == 2
    assert not (shell.folder / "a.pdf").exists()
    assert "not that one" not in said.out + said.err
    assert "WrongSigningPassphrase" in said.out + said.err


@needs("tmux")
def test_the_passphrase_is_asked_without_being_shown(tmp_path: Path, clock: FixedClock) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with new_vault(home / "vault", clock).vault as vault:
        log(vault, clock, "又打来电话")
    (home / "passphrase.txt").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    (home / "mine.p12").write_bytes(by_curve().p12(authority().below))
    environment = (
        f"HOME={home}",
        f"XDG_CONFIG_HOME={home}/config",
        f"EVIDENCE_LOG_VAULT={home}/vault",
        f"EVIDENCE_LOG_PASSPHRASE_FILE={home}/passphrase.txt",
        "EVIDENCE_LOG_LANG=zh",
        f"PYTHONPATH={Path(__file__).parents[2]}",
    )
    with terminal(home, size=(100, 30), environment=environment) as pane:
        pane.types(
            f"'{sys.executable}' -m evidence_log report police --lang zh --out {home}/a.pdf --sign {home}/mine.p12"
        )
        pane.keys("Enter")
        pane.until("证书文件的口令：")
        pane.types(SIGNS_WITH)
        pane.keys("Enter")
        shown = pane.until("已生成 DOC-0001")

        assert SIGNS_WITH not in pane.screen(past=True)
        assert "证书随文件一起交出" in shown
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        signed = vault.case_file().documents[0].document.signed
        assert signed is not None
        assert signed.signer == by_curve().certificate.subject.rfc4514_string().split(",")[0].removeprefix(
            "CN="
        )


@needs_openssl
@pytest.mark.parametrize("language", list(Language))
def test_when_it_was_stamped_is_told_and_stands_in_the_record(shell: Shell, language: Language) -> None:
    shell.language = language
    folder = shell.folder / "authority"
    folder.mkdir()
    with Authority(folder).open() as stamps:
        more = ("--sign-passphrase-file", f"{shell.folder}/sign.txt", "--stamp", stamps.address)
        said = shell(*report(shell, *more))
    shown, told = shell("show", "DOC-0001"), shell("show", "DOC-0001", "--json").json
    found = by_pyhanko((shell.folder / "a.pdf").read_bytes(), Language.ZH, stamped_by=folder / "ca.pem")

    assert said.code == 0
    assert found.timestamp_validity is not None
    stamped_at = found.timestamp_validity.timestamp
    assert told["signed"]["stamped_at"] == instant_text(stamped_at)
    when = instant_words(told["signed"]["stamped_at"], Texts(language), zone="Asia/Shanghai")
    assert when in said.out
    assert when in shown.out
