"""Refusals about parties, debts and steps."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "deadline-unread": Text("'{phrase}' names no one day", "“{phrase}”看不出是哪一天"),
    "deadline-unread.hint": Text(
        "say it like 'in 30 days', '31 December' or 2026-12-31; count working days yourself and give the date",
        "可写“30日内”“12月31日”或 2026-12-31；工作日请自己数好，直接写日期",
    ),
    "hours-unread": Text("'{phrase}' names no hours of the day", "“{phrase}”看不出是几点到几点"),
    "hours-unread.hint": Text(
        "say it like 09:00-18:00 or '9am to 6pm'", "可写 09:00-18:00 或“上午9点到下午6点”"
    ),
    "hours-unread-alone": Text("days are given, the hours are not", "写了日期，没有写几点到几点"),
    "hours-reversed": Text(
        "the hours cannot end ({ends}) before they begin ({begins})", "结束日（{ends}）早于起始日（{begins}）"
    ),
    "hours-reversed.hint": Text("give both days once more", "请重新写起止日期"),
    "nothing-claimed": Text("a debt needs who claims it, or what", "请写明是谁主张的债务，或者主张什么"),
    "nothing-claimed.hint": Text(
        "at least one of --lender, --agency, --contract, --amount, --claimed-by",
        "至少写一项：--lender、--agency、--contract、--amount、--claimed-by",
    ),
    "not-an-answer": Text("'{answer}' does not answer {circumstance}", "“{answer}”不能回答 {circumstance}"),
    "not-an-answer.hint": Text("one of: {choices}", "可选：{choices}"),
    "not-an-answer.hint-alone": Text("give a day, as 2026-11-23", "请写日期，例如 2026-11-23"),
    "answer-misspelled": Text("'{named}' is no answer", "“{named}”不是回答"),
    "answer-misspelled.hint": Text(
        "write it as --answer ID=CHOICE, and ID= to take it back; evidence-log assess --questions lists both",
        "写成：--answer 编号=选项，收回写“编号=”；evidence-log assess --questions 列出编号和选项",
    ),
    "unknown-question": Text(
        "the rule pack '{pack}' has no question '{named}'", "规则包“{pack}”没有“{named}”这个问题"
    ),
    "unknown-question.hint": Text(
        "did you mean '{nearest}'? evidence-log assess --questions lists those that are open",
        "是想用“{nearest}”吗？evidence-log assess --questions 列出还没回答的问题",
    ),
    "unknown-question.hint-alone": Text(
        "evidence-log assess --questions lists those that are open",
        "evidence-log assess --questions 列出还没回答的问题",
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
    "nothing-to-change.hint": Text("give what is different from what stands", "请写与现有记录不同的内容"),
}
