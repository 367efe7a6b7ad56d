"""On which line of a TOML file a key stands: the standard reader does not say.

Only for text the standard reader has accepted: what is between the marks is skipped, not judged.
"""

import re

Path = tuple[str | int, ...]

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"[ \t]*")
_SKIPPED = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_PLAIN = re.compile(r"[^,\]}\n#]*")
_STRINGS = {
    '"""': re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}', re.DOTALL),
    "'''": re.compile(r"'''(?:[^']|'(?!''))*'{3,5}", re.DOTALL),
    '"': re.compile(r'"(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"'[^']*'"),
}


def lines_of(text: str) -> dict[Path, int]:
    """The line of every key, table and array item, by its path: ('source', 2, 'quote')."""
    return _Walk(text).lines


def nearest_line(lines: dict[Path, int], path: Path) -> int:
    """The line of the path, or of what it is nearest to; 1 for the file itself."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


class _Walk:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line, self._counted = 1, 0
        self._tables: dict[Path, int] = {}
        self.lines: dict[Path, int] = {}
        here: Path = ()
        while self._skip(_SKIPPED) and self._at < len(text):
            here = self._header() if text[self._at] == "[" else self._pair(here)

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return True

    def _note(self, path: Path) -> None:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        self.lines.setdefault(path, self._line)

    def _header(self) -> Path:
        many = self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        self._skip(_BLANK)
        path: Path = ()
        for each in self._keys():
            path = self._newest((*path, each))
            for length in range(1, len(path) + 1):
                self._note(path[:length])
        if many:
            bare = path[:-1] if path and isinstance(path[-1], int) else path
            self._tables[bare] = self._tables.get(bare, -1) + 1
            path = (*bare, self._tables[bare])
        self._note(path)
        self._at += 2 if many else 1
        return path

    def _newest(self, path: Path) -> Path:
        return (*path, self._tables[path]) if path in self._tables else path

    def _pair(self, here: Path) -> Path:
        path = here
        for each in self._keys():
            path = (*path, each)
            self._note(path)
        self._at += 1  # the equals sign
        self._skip(_BLANK)
        self._value(path)
        return here

    def _keys(self) -> list[str]:
        keys = [self._key()]
        while self._skip(_BLANK) and self._text.startswith(".", self._at):
            self._at += 1
            self._skip(_BLANK)
            keys.append(self._key())
        return keys

    def _key(self) -> str:
        begins = self._at
        if self._text[begins] in "\"'":
            self._skip(_STRINGS[self._text[begins]])
            return self._text[begins + 1 : self._at - 1]
        self._skip(_BARE)
        return self._text[begins : self._at]

    def _value(self, path: Path) -> None:
        first = self._text[self._at]
        if first == "[":
            self._items(path)
        elif first == "{":
            self._inline(path)
        elif first in "\"'":
            triple = first * 3
            self._skip(_STRINGS[triple if self._text.startswith(triple, self._at) else first])
        else:
            self._skip(_PLAIN)

    def _items(self, path: Path) -> None:
        self._at += 1
        number = 0
        while self._skip(_SKIPPED) and self._text[self._at] != "]":
            self._note((*path, number))
            self._value((*path, number))
            number += 1
            self._skip(_SKIPPED)
            self._at += self._text[self._at] == ","
        self._at += 1

    def _inline(self, path: Path) -> None:
        self._at += 1
        while self._skip(_SKIPPED) and self._text[self._at] != "}":
            self._pair(path)
            self._skip(_SKIPPED)
            self._at += self._text[self._at] == ","
        self._at += 1
