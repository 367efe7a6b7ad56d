"""Bech32 (BIP 173) as age uses it for identities and recipients: no length limit, one case throughout."""

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LETTERS = 6


def encode(prefix: str, data: bytes) -> str:
    """Spell data under a lower-case prefix, with its checksum."""
    values = _regroup(data, 8, 5, pad=True)
    polymod = _polymod([*_expand(prefix), *values, *[0] * _CHECKSUM_LETTERS]) ^ 1
    checksum = [(polymod >> 5 * (5 - i)) & 31 for i in range(_CHECKSUM_LETTERS)]
    return f"{prefix}1{''.join(_ALPHABET[each] for each in [*values, *checksum])}"


def decode(text: str) -> tuple[str, bytes]:
    """Read prefix and data; ValueError for mixed case, a wrong letter, checksum or padding."""
    if not text.isascii() or text not in (text.lower(), text.upper()):
        raise ValueError("mixed case, or not ASCII")
    prefix, separator, tail = text.lower().rpartition("1")
    if not separator or not prefix or len(tail) < _CHECKSUM_LETTERS:
        raise ValueError("no prefix, or too short")
    values = [_ALPHABET.find(letter) for letter in tail]
    if -1 in values:
        raise ValueError("a letter that is not in the alphabet")
    if _polymod([*_expand(prefix), *values]) != 1:
        raise ValueError("the checksum does not fit")
    return prefix, bytes(_regroup(values[:-_CHECKSUM_LETTERS], 5, 8, pad=False))


def mistyped_places(text: str) -> list[int]:
    """Places of a lower-case text where one other letter would make the checksum fit; empty when no one would."""
    prefix, separator, tail = text.partition("1")
    begin = len(prefix) + len(separator)
    values = [_ALPHABET.find(letter) for letter in tail]
    unknown = [place for place, value in enumerate(values) if value < 0]
    if len(unknown) > 1:
        return []
    found = []
    for place in unknown or range(len(values)):
        for value in range(len(_ALPHABET)):
            tried = [*values[:place], value, *values[place + 1 :]]
            if _polymod([*_expand(prefix), *tried]) == 1:
                found.append(begin + place)
    return found


def _expand(prefix: str) -> list[int]:
    return [ord(each) >> 5 for each in prefix] + [0] + [ord(each) & 31 for each in prefix]


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if (top >> bit) & 1 else 0
    return check


def _regroup(values: bytes | list[int], width: int, target: int, *, pad: bool) -> list[int]:
    gathered = bits = 0
    groups: list[int] = []
    for value in values:
        gathered = gathered << width | value
        bits += width
        while bits >= target:
            bits -= target
            groups.append(gathered >> bits & ((1 << target) - 1))
    left = gathered & ((1 << bits) - 1)
    if pad:
        return [*groups, left << (target - bits)] if bits else groups
    if bits >= width or left:
        raise ValueError("padding that is not zero")
    return groups
