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
    "report.more": Text(
        "More: only some incidents, a redacted copy, a contact page",
        "更多：只选部分记录、隐去信息的副本、联系方式页",
    ),
    "report.less": Text("Less", "收起"),
    "report.since": Text("Since", "从"),
    "report.since.hint": Text(
        "last month, 1 Nov; empty: from the first on", "上个月、11月1日；不填：从第一条起"
    ),
    "report.until": Text("Until", "到"),
    "report.until.hint": Text("yesterday; empty: up to the last", "昨天；不填：到最后一条"),
    "report.only": Text("Only these", "只收入"),
    "report.only.hint": Text(
        "INC-0003, INC-0007; empty: all of that time", "INC-0003、INC-0007；不填：该时段的全部"
    ),
    "report.selection": Text(
        "{n} of {of} incidents go in; the document says that it is a selection.",
        "{of} 条记录中收入 {n} 条；文书会注明为节选。",
    ),
    "report.all_fit": Text("All {of} incidents fit: it is no selection.", "全部 {of} 条都符合，不算节选。"),
    "report.none_fits": Text(
        "None of the incidents fits that, so nothing would go in.", "没有符合的记录，无内容可收入。"
    ),
    "report.hide": Text("Copy hides", "副本隐去"),
    "report.hide.names": Text("names", "姓名"),
    "report.hide.numbers": Text("numbers", "号码"),
    "report.hide.addresses": Text("addresses", "地址"),
    "report.hide.faces": Text("faces you boxed", "已框选的人脸"),
    "report.hide.metadata": Text("what files say of themselves", "文件自带的信息"),
    "report.copy": Text(
        "A second document is made, with that taken out; each names the other. It is not signed. In it:",
        "会另做一份隐去这些内容的副本，两份互相注明编号；副本不签名。其中：",
    ),
    "report.copy_read": Text(
        "Only what the record knows can be taken out, and a picture nobody looked at for it is left out: read the copy before you "
        "hand it out.",
        "只有记录中已知的内容才能隐去；没有看过是否需要遮盖的图片不收入副本。交出之前请先通读副本。",
    ),
    "report.contact": Text(
        "A page apart, for the officer's hand: how you and witnesses are reached",
        "另做一页联系方式（您和在场人），只交经办人本人",
    ),
    "report.redacted": Text(
        "{reference}, the redacted copy, lies at {path} ({size}). Read it before you hand it out.",
        "{reference}（隐去信息的副本）已存到 {path}（{size}）。交出之前请先通读。",
    ),
    "report.contact_page": Text(
        "{reference}, how people are reached, lies at {path} ({size}). Never let the other side have it.",
        "{reference}（联系方式页）已存到 {path}（{size}）。请勿让对方得到。",
    ),
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
