"""Where a vault's folder lies, by what the paths say: within a cloud folder, beside conflict copies."""

import fnmatch
from collections.abc import Iterator
from pathlib import Path

# Beginnings of folder names, as the services' own programs give them.
_CLOUDS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nutstore": "Nutstore 坚果云",
    "我的坚果云": "Nutstore 坚果云",
    "坚果云": "Nutstore 坚果云",
    "baidusyncdisk": "Baidu 百度网盘",
    "baidunetdisk": "Baidu 百度网盘",
    "百度网盘": "Baidu 百度网盘",
    "百度云": "Baidu 百度网盘",
    "synologydrive": "Synology Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "megasync": "MEGA",
    "wpsdrive": "WPS 云盘",
    "syncthing": "Syncthing",
}
_MARKS = {".dropbox": "Dropbox", ".stfolder": "Syncthing", ".nutstore": "Nutstore 坚果云"}
_CONFLICTS = (
    "*conflicted copy*",
    "*冲突*",
    "*.sync-conflict-*",
    "*[ (]conflict[)]*",
    "*副本*",
    "vault [0-9].db",
    "vault ([0-9]).db",
    "vault-[!w]*.db",
    "VAULT [0-9].json",
    "VAULT ([0-9]).json",
)
_LOOKED_INTO = ("", "keys", "ledger", "inbox")


def cloud_folder(folder: Path) -> str | None:
    """The name of the service whose folder this seems to lie in; None when no name says so."""
    place = folder.absolute()
    for parent in (place, *place.parents):
        name = parent.name.casefold()
        for begins, service in _CLOUDS.items():
            if name.startswith(begins):
                return service
        for mark, service in _MARKS.items():
            if (parent / mark).exists():
                return service
    return None


def conflict_copies(folder: Path) -> list[str]:
    """Files that a syncing program made when two computers had written: names within the vault."""
    return sorted(
        str(path.relative_to(folder))
        for path in _seen(folder)
        if any(fnmatch.fnmatch(path.name.casefold(), pattern.casefold()) for pattern in _CONFLICTS)
    )


def _seen(folder: Path) -> Iterator[Path]:
    for name in _LOOKED_INTO:
        if (folder / name).is_dir():
            yield from (folder / name).iterdir()


def waiting(folder: Path) -> int:
    """How many captures lie in `inbox/`."""
    inbox = folder / "inbox"
    return sum(1 for _ in inbox.glob("*-CAP-*.age")) if inbox.is_dir() else 0


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder; links count as nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
