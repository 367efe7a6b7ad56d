"""What the command line says about `assess`, `packs` and `editions`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "help.assess": Text(
        "what the record shows beside the rules, who takes it, by when",
        "把记录与规则对照：显示什么、找谁、期限",
    ),
    "example.assess": Text(
        "evidence-log assess\nevidence-log assess --pack own.toml --json\nevidence-log assess --questions\n"
        "evidence-log assess --answer collector=agency",
        "evidence-log assess\nevidence-log assess --pack own.toml --json\nevidence-log assess --questions\n"
        "evidence-log assess --answer collector=agency",
    ),
    "option.questions": Text(
        "list what the pack asks of the matter and nobody has answered",
        "列出规则包就本案提出、尚未回答的问题",
    ),
    "option.answer": Text(
        "answer one of them by its id; ID= takes the answer back", "按编号回答其中一个；“编号=”收回答案"
    ),
    "help.editions": Text(
        "the documents there are, what their readers ask, what is still missing",
        "有哪些文书、各自的要求、尚缺什么",
    ),
    "example.editions": Text(
        "evidence-log editions\nevidence-log editions police --json",
        "evidence-log editions\nevidence-log editions police --json",
    ),
    "option.redact": Text(
        "make a redacted copy as well, without these", "同时制作隐去信息的副本，隐去所列各项"
    ),
    "option.contact": Text(
        "make the page that says how people are reached as well, for the officer's or clerk's hand alone",
        "同时制作联系方式页，只交经办人本人",
    ),
    "help.packs": Text(
        "the rule packs there are, and what they do not cover", "有哪些规则包，各自不包括什么"
    ),
    "example.packs": Text(
        "evidence-log packs\nevidence-log packs own.toml", "evidence-log packs\nevidence-log packs own.toml"
    ),
    "option.pack": Text(
        "a rule pack by name, or a file of your own; absent: that of the case's jurisdiction",
        "规则包的名称，或自己写的文件；不填则用本案法域的规则包",
    ),
}
