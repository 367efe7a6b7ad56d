"""`find`: incidents by words, names, or part of a number. Exit code 1 when there is none.

A bare `find` asks, and `find -` reads standard input: what is looked for was written down, and is to be in no history.
"""

from evidence_log.casework.find_incidents import FIRST, find_incidents
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import found_json
from evidence_log.errors import MissingArgument
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.case_file import Status
from evidence_log.records.found import Found

COMMAND = Command("find", "[TEXT]", 0, None, (Option("--all", Takes.NOTHING),), free_after=0)

_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def run(invocation: Invocation) -> int:
    """Show the newest that were found; where the words were met they stand out on a terminal."""
    words = invocation.parsed.words
    if not words and not invocation.around.terminal:
        raise MissingArgument(argument="TEXT", command="find")
    with invocation.open_vault() as vault:
        query = _query(invocation, words)
        findings = find_incidents(vault, query, withdrawn=invocation.parsed.flag("--all"))
    if invocation.json:
        incidents = [found_json(each) for each in findings.found]
        invocation.answer({"incidents": incidents, "more": findings.more})
    else:
        for each in findings.found:
            _say(invocation, each)
        _sum_up(invocation, len(findings.found), more=findings.more, query=query)
    return 0 if findings.found else 1


def _query(invocation: Invocation, words: list[str]) -> str:
    if words == ["-"]:
        return invocation.words_from_input()
    return storable(" ".join(words)) if words else invocation.ask("cli.ask-query", option="TEXT")


def _say(invocation: Invocation, found: Found) -> None:
    texts, row = invocation.texts, found.incident
    kind = texts(f"words.kind.{row.kind.value}")
    marked = f"  ({texts('words.status.withdrawn')})" if found.status is Status.WITHDRAWN else ""
    invocation.say(f"{row.reference}  {moment_words(row.occurred, texts)}  {kind}{marked}")
    invocation.say(f"    {_marked(found, stands_out=invocation.styled)}")


def _marked(found: Found, *, stands_out: bool) -> str:
    before, after = (_BOLD, _PLAIN) if stands_out else ("", "")
    line, at = "", 0
    for first, last in found.spans:
        line += _on_one_line(found.excerpt[at:first])
        line += before + _on_one_line(found.excerpt[first:last]) + after
        at = last
    return line + _on_one_line(found.excerpt[at:])


def _on_one_line(words: str) -> str:
    return " · ".join(visible_line(each) for each in words.split("\n"))


def _sum_up(invocation: Invocation, count: int, *, more: bool, query: str) -> None:
    texts = invocation.texts
    if more:
        invocation.say(texts("cli.found-more", count=FIRST))
    elif count:
        invocation.say(texts("cli.found", count=count))
    else:
        invocation.say(texts("cli.found-nothing", query=visible_line(query)))
