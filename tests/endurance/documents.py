"""Documents of what nobody would write, without a network and watched: `python -m tests.endurance.documents [STRINGS]`.

Strings of random Unicode, hostile ones among them, through every block of every edition in every language, in a process
that has no network and whose every opened file is written down by strace. Then the very large ones, read back by three programs.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from evidence_log.i18n.visible import visible
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from tests.reports.extract import as_shown, by_pdfium, by_poppler, by_pypdf, leads_outside, squeezed
from tests.reports.hard_cases import EACH, everything, filled, random_words, rendered, with_many, with_people
from tests.reports.sample_case import SampleCase

_STRINGS = 100_000
_STRACE = ("strace", "-f", "--seccomp-bpf", "-e", "trace=open,openat,openat2,creat,socket,connect", "-o")
LARGE: dict[str, Callable[[SampleCase], CaseFile]] = {
    "2,000 incidents": lambda sample: with_many(sample, ["他说不还钱就上门。" * 30] * 2000),
    "1,000 photos": lambda sample: with_many(sample, ["x"], photos=1000),
    "an account of 100,000 characters": lambda sample: with_many(sample, ["他说不还钱就上门。or " * 8334]),
    "300 parties": lambda sample: with_people(sample.case_file, 300),
}


def put_through(strings: int, canary: str) -> int:
    """Render documents until so many strings were in them; returns how many documents that took."""
    used, documents = 0, 0
    random = random_words(time.time_ns())

    def words() -> str:
        nonlocal used
        used += 1
        return f'<img src="{canary}"> file://{canary} http://127.0.0.1:9/' if used % 97 == 0 else random()

    samples = {language: SampleCase(language) for language in Language}
    for edition, language in cycle(EACH):
        data = rendered(
            samples[language], filled(everything(samples[language]), words), edition, language
        ).data
        documents += 1
        wrong = leads_outside(data)
        wrong += [line for page in as_shown(data) for line in page if visible(line) != line]
        if wrong:
            message = f"{edition} {language}: {wrong[:3]!r}"
            raise SystemExit(message)
        if used >= strings:
            return documents
    return documents


def watched(strings: int) -> str:
    """Do it in a process of its own, and say what came of it; raises when it opened or asked for anything it should not."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        canary, seen = folder / "canary.jpg", folder / "opened"
        canary.write_bytes(b"canary")
        command = [sys.executable, "-m", "tests.endurance.documents", "--strings", str(strings), str(canary)]
        if shutil.which("strace"):
            command = [*_STRACE, str(seen), *command]
        if alone := _without_network():
            command = ["unshare", "-rn", *command]
        begun = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)
        opened = seen.read_text(encoding="utf-8", errors="replace") if seen.exists() else ""
        wrong = [line for line in opened.splitlines() if str(canary) in line or "AF_INET" in line]
        if wrong:
            raise SystemExit("\n".join(wrong[:5]))
        how = f"{'' if alone else 'not '}without network, {'watched' if opened else 'not watched'}"
        return f"{done.stdout.strip()} ({how}, {time.monotonic() - begun:.0f} s)"


def _without_network() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-rn", "true"], check=False, capture_output=True).returncode == 0


def large(name: str) -> str:
    """Render it in each edition and read it back; raises when a program reads something else."""
    pages = 0
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as made:
        for edition, language in EACH:
            sample = SampleCase(language)
            data = rendered(sample, LARGE[name](sample), edition, language).data
            shown = [squeezed("".join(page)) for page in as_shown(data)]
            pages += len(shown)
            for read in (by_poppler(data, Path(made)), by_pdfium(data), by_pypdf(data)):
                if [squeezed(page) for page in read] != shown:
                    message = f"{name}, {edition} {language}: read otherwise than shown"
                    raise SystemExit(message)
            subprocess.run(
                ["qpdf", "--check", str(Path(made) / "extracted.pdf")], check=True, capture_output=True
            )
    return f"{name}: {pages} pages in {len(EACH)} documents, read back exactly ({time.process_time() - begun:.0f} s)"


def main() -> None:
    """All of it; or in the process that is watched, the strings."""
    match sys.argv[1:]:
        case ["--strings", strings, canary]:
            documents = put_through(int(strings), canary)
            sys.stdout.write(
                f"{strings} strings in {documents} documents of {len(EACH)} kinds: nothing wrong\n"
            )
        case rest:
            sys.stdout.write(f"{watched(int(rest[0]) if rest else _STRINGS)}\n")
            for name in LARGE:
                sys.stdout.write(f"{large(name)}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
