"""Exhibits by the group a person put them in: the order a list of evidence has, and the bundle behind it."""

import re
from collections.abc import Iterable

from evidence_log.records.case_file import FiledExhibit

# A number somebody wrote before the name: the list numbers the groups itself.
_NUMBERED = re.compile(r"^\s*(?:[一二三四五六七八九十]+|\d+|[A-Za-z])\s*[、.．)）:：]\s*")


def grouped(exhibits: Iterable[FiledExhibit]) -> dict[str, list[FiledExhibit]]:
    """Groups in the order of their first exhibit, what is in none last."""
    found: dict[str, list[FiledExhibit]] = {}
    for each in exhibits:
        group = each.annotation.group if each.annotation is not None else None
        found.setdefault(_NUMBERED.sub("", group or "").strip(), []).append(each)
    last = found.pop("", None)
    return found if last is None else {**found, "": last}
