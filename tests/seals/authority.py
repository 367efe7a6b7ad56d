"""A real time stamp authority on this machine: OpenSSL behind http.server, which can be told to misbehave."""

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.needs import needs

needs_openssl: pytest.MarkDecorator = needs("openssl")

_CONFIG = """
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""

Twist = Callable[[bytes], bytes]


def run(*command: str, folder: Path) -> None:
    """Run OpenSSL."""
    subprocess.run(["openssl", *command], cwd=folder, check=True, capture_output=True)


@dataclass
class Authority:
    """Keys and certificates of one invented authority, and what its server was sent."""

    folder: Path
    address: str = ""
    received: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    question: Twist = bytes
    answer: Twist = bytes
    chain: bool = False
    status: int = 200
    content_type: str = "application/timestamp-reply"
    location: str = ""
    hold: threading.Event | None = None

    def __post_init__(self) -> None:
        (self.folder / "tsa.cnf").write_text(_CONFIG.format(folder=self.folder))
        (self.folder / "serial").write_text("01\n")
        (self.folder / "purpose").write_text("extendedKeyUsage=critical,timeStamping\n")
        new = ("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
        named = ("-subj", "/O=Invented/CN=Invented root")
        run(*new, "-x509", "-keyout", "ca.key", "-out", "ca.pem", *named, folder=self.folder)
        named = ("-subj", "/O=Invented/CN=Invented time authority")
        run(*new, "-keyout", "tsa.key", "-out", "tsa.csr", *named, folder=self.folder)
        self.certify("-days", "3650")

    def certify(self, *validity: str) -> None:
        """Give the signer a new certificate."""
        made = ("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial")
        run(*made, "-extfile", "purpose", "-out", "tsa.pem", *validity, folder=self.folder)

    def stamp(self, question: bytes) -> bytes:
        """Answer a question as OpenSSL does."""
        (self.folder / "question").write_bytes(self.question(question))
        asked = ("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "question", "-out", "answer")
        chain = ("-chain", "ca.pem") if self.chain else ()
        run(*asked, "-signer", "tsa.pem", "-inkey", "tsa.key", *chain, folder=self.folder)
        return self.answer((self.folder / "answer").read_bytes())

    def accepts(self, note: Path, answer: Path) -> bool:
        """What `openssl ts -verify` says, for somebody who has the root."""
        asked = ["openssl", "ts", "-verify", "-data", str(note), "-in", str(answer)]
        chain = ["-CAfile", str(self.folder / "ca.pem"), "-untrusted", str(self.folder / "tsa.pem")]
        done = subprocess.run([*asked, *chain], capture_output=True, text=True, check=False)
        return done.returncode == 0 and "Verification: OK" in done.stdout + done.stderr

    @contextmanager
    def open(self) -> Iterator["Authority"]:
        """Listen while the block runs."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        self.address = f"http://127.0.0.1:{server.server_port}/tsr"
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()


def _handler(authority: Authority) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"]))
            authority.received.append(sent)
            authority.headers.append(dict(self.headers))
            if authority.hold is not None:
                authority.hold.wait()
                return
            data = authority.stamp(sent) if authority.status == 200 else b"no"
            self.send_response(authority.status)
            self.send_header("Content-Type", authority.content_type)
            if authority.location:
                self.send_header("Location", authority.location)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            try:
                self.wfile.write(data)
            except OSError:  # whoever asked has heard enough
                return

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler
