"""The signed head of the ledger: a C2SP tlog-checkpoint in a C2SP signed note, Ed25519."""

import base64
import binascii
import hashlib
import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from evidence_log.records.ledger import Checkpoint

_ED25519 = b"\x01"
_SIGNATURE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+=*)")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_KEY_ID_BYTES = 4
_ROOT_BYTES = 32


def public_key(private: bytes) -> bytes:
    """Return the raw public key of a raw private key, 32 bytes each."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def verifier_of(name: str, public: bytes) -> str:
    """Spell a verifier key as C2SP does: `name+keyid+base64`."""
    return f"{name}+{_key_id(name, public).hex()}+{_base64(_ED25519 + public)}"


def sign_checkpoint(checkpoint: Checkpoint, private: bytes, name: str) -> bytes:
    """Return the note: origin, size and base64 root on three lines, a blank line, one signature line."""
    root = _base64(bytes.fromhex(checkpoint.root))
    return sign_note(f"{checkpoint.origin}\n{checkpoint.size}\n{root}\n", private, name)


def read_checkpoint(note: bytes, verifier: str) -> Checkpoint:
    """Check the signature and return what was signed; ValueError when anything does not fit."""
    return _checkpoint(open_note(note, verifier))


def sign_note(text: str, private: bytes, name: str) -> bytes:
    """Sign a text that ends in a line feed: the text, a blank line, one signature line."""
    key = Ed25519PrivateKey.from_private_bytes(private)
    signature = _key_id(name, key.public_key().public_bytes_raw()) + key.sign(text.encode())
    return f"{text}\n— {name} {_base64(signature)}\n".encode()


def open_note(note: bytes, verifier: str) -> str:
    """Return the text that was signed; ValueError unless one of its signatures is by this key and fits.

    Signatures by other keys are allowed and not looked at.
    """
    name, identity, public = _verifier(verifier)
    text, blank, tail = note.decode("utf-8").rpartition("\n\n")
    if not blank or not tail.endswith("\n") or _CONTROL.search(text):
        raise ValueError("a note is text, a blank line, and signature lines")
    text += "\n"
    lines = [_SIGNATURE.fullmatch(line) for line in tail[:-1].split("\n")]
    signatures = [(line[1], _unbase64(line[2])) for line in lines if line is not None]
    if len(signatures) != len(lines):
        raise ValueError("not a signature line")
    for signer, signature in signatures:
        if signer == name and signature[:_KEY_ID_BYTES] == identity:
            try:
                public.verify(signature[_KEY_ID_BYTES:], text.encode())
            except InvalidSignature as error:
                raise ValueError("the signature does not fit the text") from error
            return text
    raise ValueError("no signature by this key")


def _checkpoint(text: str) -> Checkpoint:
    lines = text.split("\n")
    if len(lines) != len(("origin", "size", "root", "")) or not lines[0] or not _NUMBER.fullmatch(lines[1]):
        raise ValueError("a checkpoint is origin, size and root")
    root = _unbase64(lines[2])
    if len(root) != _ROOT_BYTES:
        raise ValueError("a root is 32 bytes")
    return Checkpoint(origin=lines[0], size=int(lines[1]), root=root.hex())


def _verifier(verifier: str) -> tuple[str, bytes, Ed25519PublicKey]:
    name, identity, key = verifier.split("+", 2)
    raw = _unbase64(key)
    if raw[:1] != _ED25519:
        raise ValueError("not an Ed25519 verifier key")
    if _key_id(name, raw[1:]).hex() != identity:
        raise ValueError("the verifier key does not fit its own id")
    return name, bytes.fromhex(identity), Ed25519PublicKey.from_public_bytes(raw[1:])


def _key_id(name: str, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:_KEY_ID_BYTES]


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unbase64(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error
    if _base64(data) != text:
        raise ValueError("not the one spelling in base64")
    return data
