"""The terminal app: documents that were made, and who has them."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "key.documents": Text("Documents", "文书"),
    "key.hand_over": Text("Handed over", "登记交付"),
    "menu.documents": Text("Documents made, and who has them", "生成过的文书，交给了谁"),
    "documents.title": Text("Documents made", "生成过的文书"),
    "documents.about": Text(
        "Every one is kept here as it was made. Enter writes down to whom the chosen one was handed over.",
        "每一份都原样保存在这里。按回车登记选中的这份交给了谁。",
    ),
    "documents.none": Text(
        "None made yet. P in the list makes one.",
        "还没有生成过文书。在列表里按 P 生成。",
    ),
    "documents.not_yet": Text(
        "Nobody has it yet, as far as is written down here.", "这里还没有登记交给了谁。"
    ),
    "disclose.title": Text("Handed over", "登记交付"),
    "disclose.about": Text(
        "Only the document for your own lawyer says who else you gave one to.",
        "现在谁有这份文书、什么时候给的。只有给您自己律师的那份会写您给过谁。",
    ),
    "disclose.to": Text("To whom", "交给谁"),
    "disclose.to.hint": Text("a police station, a lawyer, a friend", "派出所、律师、亲友"),
    "disclose.what": Text("Document", "文书"),
    "fields.no_recipient": Text("To whom it was handed over, please.", "请填写交给了谁。"),
    "report.to": Text("For", "提供给"),
    "report.to.hint": Text("whom it is for; not printed, may stay empty", "给谁的；不印出来，可以不填"),
    "report.edition": Text("Document", "文书"),
    "editions.title": Text("Which document", "选择文书"),
    "editions.about": Text(
        "Enter takes the chosen one. What is missing is no reason to wait.",
        "按回车选定。尚缺的内容不必等齐。",
    ),
    "editions.none": Text("Looking…", "正在查看…"),
    "editions.here": Text("For the place of your case, or any", "适用于您所在地，或不限地方"),
    "editions.elsewhere": Text("For other places", "用于其他地方"),
    "editions.line": Text("{title} ({edition})", "{title}（{edition}）"),
    "editions.reader": Text("For {reader}; {reaches}.", "提供给{reader}；{reaches}。"),
    "editions.missing": Text("Still missing: {what}.", "尚缺：{what}。"),
    "editions.more": Text("{n} more", "另有 {n} 项"),
    "editions.nothing_missing": Text("Nothing its reader asks for is missing.", "所要求的内容均已具备。"),
}
