"""What is remembered outside the vault: the language, and where the vault lies. The file is plaintext.

Everything else lives in the Case. `settings.json` in the platform's configuration folder; a file that cannot
be read counts as absent, for it must never keep a person from their vault.
"""

import json
from pathlib import Path

import platformdirs

from evidence_log.records.clock import COVERS_S, Ground, Language
from evidence_log.records.record import Record
from evidence_log.vault.durable import make_private_parents, write_durably

_NAME = "evidence-log"


class Settings(Record, frozen=True):
    """The remembered choices; null where nothing was chosen. `words_hint_shown`: told once is enough.

    `cover_s`: after how many seconds under the cover of the app the passphrase is asked for, one of COVERS_S.
    `ground`: what the app is drawn on. `paper_due`: the folder of a vault whose recovery line was made and not yet
    ticked as written down.
    """

    language: Language | None = None
    vault: str | None = None
    words_hint_shown: bool = False
    cover_s: int = 30
    ground: Ground = Ground.DARK
    paper_due: str | None = None


def settings_file() -> Path:
    """Where the settings stand on this platform."""
    return platformdirs.user_config_path(_NAME, appauthor=False) / "settings.json"


def default_vault() -> Path:
    """Where the vault lies when nobody says otherwise."""
    return platformdirs.user_data_path(_NAME, appauthor=False) / "vault"


def read_settings(path: Path) -> Settings:
    """Read what was remembered; nothing readable is nothing remembered."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(said, dict):
        return Settings()
    cover_s, ground = said.get("cover_s"), said.get("ground")
    language, vault, due = said.get("language"), said.get("vault"), said.get("paper_due")
    return Settings(
        language=Language(language) if language in set(Language) else None,
        vault=vault if isinstance(vault, str) and vault else None,
        words_hint_shown=said.get("words_hint_shown") is True,
        cover_s=cover_s if cover_s in COVERS_S else Settings().cover_s,
        ground=Ground(ground) if ground in set(Ground) else Ground.DARK,
        paper_due=due if isinstance(due, str) and due else None,
    )


def write_settings(path: Path, settings: Settings) -> None:
    """Remember, for the owner alone: who could write here could send the next words to another folder.

    A folder that cannot be written leaves things as they were (NotWritable, DiskFull).
    """
    make_private_parents(path)
    said = {
        "language": settings.language,
        "vault": settings.vault,
        "words_hint_shown": settings.words_hint_shown,
        "cover_s": settings.cover_s,
        "ground": settings.ground,
        "paper_due": settings.paper_due,
    }
    spelled = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
    write_durably(path, spelled.encode(), tmp=path.parent)
