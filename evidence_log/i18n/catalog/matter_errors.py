"""Refusals about parties and steps."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "deadline-unread": Text("'{phrase}' names no one day", "“{phrase}”看不出是哪一天"),
    "deadline-unread.hint": Text(
        "say it like 'in 30 days', '31 December' or 2026-12-31; count working days yourself and give the date",
        "可写“30日内”“12月31日”或 2026-12-31；工作日请自己数好，直接写日期",
    ),
    "unknown-party": Text("nobody here is called '{named}'", "没有叫“{named}”的当事人"),
    "unknown-party.hint": Text(
        "evidence-log party list shows them all",
        "evidence-log party list 可查看全部",
    ),
    "party-known": Text("{named} is there already: {reference}", "{named} 已经有了：{reference}"),
    "party-known.hint": Text(
        "evidence-log party change {reference} says more of them",
        "可用 evidence-log party change {reference} 补充",
    ),
    "parties-alike": Text("several are called '{named}': {references}", "叫“{named}”的有几个：{references}"),
    "parties-alike.hint": Text("give the number, as PTY-0001", "请用编号，例如 PTY-0001"),
    "nothing-attributed": Text(
        "'{handle}' is not said to be that of {party}", "没有说过“{handle}”属于 {party}"
    ),
    "nothing-attributed.hint": Text(
        "evidence-log party list shows what is said", "evidence-log party list 可查看目前的归属"
    ),
    "nothing-to-change": Text("nothing of {reference} would change", "{reference} 没有需要更改的内容"),
    "nothing-to-change.hint": Text(
        "give what is different, as in --role witness", "请写要改的内容，例如 --role witness"
    ),
}
