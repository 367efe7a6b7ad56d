"""Ask an authority over http or https. The only place of the program that opens a connection."""

import threading
import time
from collections.abc import Callable
from email.message import Message
from http.client import HTTPException
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from evidence_log.errors import (
    AnswerTooLarge,
    AuthorityMoved,
    AuthoritySaidNo,
    AuthoritySilent,
    AuthorityUnreachable,
    Refusal,
)
from evidence_log.seals.address import authority_address, host_of

LARGEST_ANSWER = 1 << 20
PATIENCE_S = 30.0
_PIECE = 1 << 16
_HEADERS = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply, */*"}


class _SamePlace(HTTPRedirectHandler):
    """Follow to the same host only, asking the same again: the person was told where it goes."""

    def redirect_request(  # noqa: PLR0917 -- the signature is urllib's
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Request:
        del code, msg, headers
        fp.close()
        before, after = urlsplit(req.full_url), urlsplit(urljoin(req.full_url, newurl))
        upward = (before.scheme, after.scheme) in (("http", "http"), ("http", "https"), ("https", "https"))
        if not upward or before.hostname != after.hostname:
            raise AuthorityMoved(host=host_of(req.full_url), address=newurl)
        return Request(  # noqa: S310 -- the scheme was just looked at
            after.geturl(), data=req.data, headers=_HEADERS, method="POST"
        )


def ask(address: str, question: bytes, *, patience: float = PATIENCE_S) -> bytes:
    """Send the question and return the raw answer.

    Raises NotAnAuthority, AuthorityUnreachable, AuthoritySilent, AuthoritySaidNo, AuthorityMoved, AnswerTooLarge.
    """
    address = authority_address(address)
    return _within(patience, address, lambda: _exchange(address, question, patience))


def _exchange(address: str, question: bytes, patience: float) -> bytes:
    host, until = host_of(address), time.monotonic() + patience
    asked = Request(  # noqa: S310 -- authority_address lets http and https through only
        address, data=question, headers=_HEADERS, method="POST"
    )
    try:
        with _opener().open(asked, timeout=patience) as response:
            pieces: list[bytes] = []
            while piece := response.read1(_PIECE):
                pieces.append(piece)
                if sum(map(len, pieces)) > LARGEST_ANSWER:
                    raise AnswerTooLarge(host=host)
                if time.monotonic() > until:
                    raise AuthoritySilent(host=host)
            return b"".join(pieces)
    except HTTPError as error:
        error.close()
        raise AuthoritySaidNo(host=host, status=error.code) from error
    except TimeoutError as error:
        raise AuthoritySilent(host=host) from error
    except URLError as error:
        silent = isinstance(error.reason, TimeoutError)
        raise AuthoritySilent(host=host) if silent else AuthorityUnreachable(host=host) from error
    except (OSError, HTTPException, ValueError) as error:
        raise AuthorityUnreachable(host=host) from error


def _opener() -> OpenerDirector:
    """Neither files nor ftp, no name of this program; proxies as the system says."""
    opener = OpenerDirector()
    opener.addheaders = []
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        _SamePlace(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _within(seconds: float, address: str, exchange: Callable[[], bytes]) -> bytes:
    """End the waiting whatever happens: looking up a name has no time limit of its own, nor have headers."""
    came: list[bytes] = []
    refused: list[Refusal] = []

    def run() -> None:
        try:
            came.append(exchange())
        except Refusal as refusal:
            refused.append(refusal)

    asking = threading.Thread(target=run, daemon=True)
    asking.start()
    asking.join(seconds)
    if refused:
        raise refused[0]
    if not came:
        raise AuthoritySilent(host=host_of(address))
    return came[0]
