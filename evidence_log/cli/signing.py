"""`report --sign`: a certificate file, its passphrase, and who stamps the signature."""

from typing import TYPE_CHECKING

from evidence_log.cli.arguments import Option, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import NeedsOption, NeedsTerminal
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.visible import visible_line
from evidence_log.records.document import Signed

if TYPE_CHECKING:
    from evidence_log.casework.sign_document import Signing

_SIGN, _PASSPHRASE_FILE, _STAMP = "--sign", "--sign-passphrase-file", "--stamp"

SIGNING = (
    Option(_SIGN, value="FILE"),
    Option(_PASSPHRASE_FILE, value="FILE"),
    Option(_STAMP, value="URL"),
)


def signing_of(invocation: Invocation) -> "Signing | None":
    """What the document is to be signed with, read before anything is made; None where nothing was named."""
    parsed = invocation.parsed
    named = parsed.text(_SIGN)
    if named is None:
        for option in (_PASSPHRASE_FILE, _STAMP):
            if parsed.text(option) is not None:
                raise NeedsOption(option=option, other=_SIGN)
        return None
    from evidence_log.casework.sign_document import read_signing  # noqa: PLC0415 -- only who signs waits for it

    signing = read_signing(path_of(named), lambda: _passphrase(invocation), authority=parsed.text(_STAMP))
    invocation.aside(invocation.texts("cli.certificate-shows", subject=visible_line(signing.subject)))
    return signing


def say_signed(invocation: Invocation, signed: Signed | None, zone: str) -> None:
    """Say whose signature it bears, and when an authority stamped it."""
    if signed is None:
        return
    texts, names = invocation.texts, (visible_line(each) for each in (signed.signer, signed.issuer))
    signer, issuer = names
    invocation.say(texts("cli.signed", signer=signer, issuer=issuer))
    if signed.stamped_at is not None:
        invocation.say(
            texts("cli.signature-stamped", when=instant_words(signed.stamped_at, texts, zone=zone))
        )


def _passphrase(invocation: Invocation) -> str:
    """From the file that was named, or asked for without echo."""
    named = invocation.parsed.text(_PASSPHRASE_FILE)
    if named is not None:
        return invocation.first_line(path_of(named))
    if not invocation.around.terminal:
        raise NeedsTerminal(option=_PASSPHRASE_FILE)
    return invocation.ask_secretly("cli.ask-sign-passphrase")
