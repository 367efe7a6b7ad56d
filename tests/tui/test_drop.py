"""Paths as terminals type them."""

from pathlib import Path

import pytest

from evidence_log.tui.drop import dropped_paths, typed_paths

PHOTO = "/home/lin/IMG 1.jpg"
SOUND = "/home/lin/call.m4a"
CHINESE = "/home/lin/录音 门口（1）.m4a"
QUOTED = "/home/lin/it's.jpg"
WINDOWS = r"C:\Users\lin\IMG 1.jpg"
SHARE = r"\\box\lin\call.m4a"
THERE = {PHOTO, SOUND, CHINESE, QUOTED, WINDOWS, SHARE}

TABLE = {
    "as it is": (SOUND, [SOUND]),
    "a space at the end": (f"{SOUND} ", [SOUND]),
    "spaces, nothing quoted": (PHOTO, [PHOTO]),
    "single quotes": (f"'{PHOTO}'", [PHOTO]),
    "single quotes and a space": (f"'{PHOTO}' ", [PHOTO]),
    "double quotes": (f'"{PHOTO}"', [PHOTO]),
    "escaped spaces": (PHOTO.replace(" ", r"\ "), [PHOTO]),
    "escaped brackets": (CHINESE.replace(" ", r"\ ").replace("（", r"\（").replace("）", r"\）"), [CHINESE]),
    "an apostrophe escaped by a shell": (r"'/home/lin/it'\''s.jpg'", [QUOTED]),
    "an apostrophe with a backslash": (r"/home/lin/it\'s.jpg", [QUOTED]),
    "an apostrophe, nothing quoted": (QUOTED, [QUOTED]),
    "a file address": ("file:///home/lin/IMG%201.jpg", [PHOTO]),
    "a file address with a host": ("file://localhost/home/lin/call.m4a", [SOUND]),
    "a Chinese file address": (
        "file:///home/lin/%E5%BD%95%E9%9F%B3%20%E9%97%A8%E5%8F%A3%EF%BC%881%EF%BC%89.m4a",
        [CHINESE],
    ),
    "two, quoted": (f"'{PHOTO}' '{SOUND}'", [PHOTO, SOUND]),
    "two, one quoted": (f"'{PHOTO}' {SOUND}", [PHOTO, SOUND]),
    "two, escaped": (rf"/home/lin/IMG\ 1.jpg {SOUND}", [PHOTO, SOUND]),
    "two on two lines": (f"{PHOTO}\n{SOUND}\n", [PHOTO, SOUND]),
    "two file addresses": (f"file:///home/lin/IMG%201.jpg\r\nfile://{SOUND}\r\n", [PHOTO, SOUND]),
    "two, nothing quoted": (f"{PHOTO} {SOUND}", [PHOTO, SOUND]),
    "the same twice": (f"{SOUND} {SOUND}", [SOUND]),
    "Windows": (WINDOWS, [WINDOWS]),
    "Windows, quoted": (f'"{WINDOWS}"', [WINDOWS]),
    "a Windows share": (SHARE, [SHARE]),
    "Windows, two quoted": (f'"{WINDOWS}" "{SHARE}"', [WINDOWS, SHARE]),
}


def there(path: Path) -> bool:
    return str(path) in THERE


@pytest.mark.parametrize(("typed", "meant"), TABLE.values(), ids=TABLE)
def test_dropped_files_are_understood(typed: str, meant: list[str]) -> None:
    assert [str(path) for path in dropped_paths(typed, there)] == meant


@pytest.mark.parametrize(
    "pasted",
    [
        "he said /home/lin is mine",
        "call.m4a",
        "",
        "/home/lin/gone.jpg",
        f"{SOUND} and more words",
        "\x00",
        "'",
        '"',
        "/" * 90_000,
    ],
)
def test_what_is_not_only_files_stays_text(pasted: str) -> None:
    assert dropped_paths(pasted, there) == ()


def test_a_page_pasted_into_the_form_is_text() -> None:
    assert dropped_paths("/a " + "字" * 5_000) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gone.jpg", ["gone.jpg"]),
        ("my holiday photo.jpg", ["my holiday photo.jpg"]),
        ("'/home/lin/a b.jpg' /home/lin/c.jpg", ["/home/lin/a b.jpg", "/home/lin/c.jpg"]),
    ],
)
def test_a_typed_path_that_is_not_there_is_still_understood(typed: str, meant: list[str]) -> None:
    assert [str(path) for path in typed_paths(typed, there)] == meant
