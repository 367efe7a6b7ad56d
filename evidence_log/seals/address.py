"""The address of a stamp authority: http or https, and nothing in it that names the person."""

from urllib.parse import urlsplit

from evidence_log.errors import NotAnAuthority

_LONGEST = 500
_SCHEMES = ("http", "https")


def authority_address(text: str) -> str:
    """Return the address as it is asked; raises NotAnAuthority."""
    address = text.strip()
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise NotAnAuthority(address=text) from error
    plain = address.isascii() and address.isprintable() and " " not in address and "\\" not in address
    # A name or password in it would stand in the ledger for ever.
    secret = parts.username is not None or parts.password is not None
    too_much = len(address) > _LONGEST or bool(parts.fragment) or port == 0
    if not plain or parts.scheme not in _SCHEMES or not host or secret or too_much:
        raise NotAnAuthority(address=text)
    return address


def host_of(address: str) -> str:
    """Whom the address asks, for people; also of an address that is none."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
