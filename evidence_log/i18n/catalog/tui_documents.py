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
        "None made yet. P in the list makes the document for the police.",
        "还没有生成过文书。在列表里按 P 生成报案材料。",
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
}
