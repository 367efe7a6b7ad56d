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
        "More: as text, some incidents, a redacted copy, a smaller file",
        "更多：文本、部分记录、隐去副本、限定大小、分册",
    ),
    "report.less": Text("Less", "收起"),
    "report.made_as": Text("Made as", "生成为"),
    "report.made_as.pdf": Text("PDF", "PDF"),
    "report.made_as.text": Text("text, field by field, and a call script", "逐项文本和通话稿"),
    "report.as_text": Text(
        "As text for a web form or the phone, field by field; neither declared nor signed.",
        "逐项文本，用于网上填写或打电话；不附声明，也不签名。",
    ),
    "report.about_text": Text(
        "Ctrl+S makes the text, then its fields are listed to be copied one by one. A copy stays in the vault; the file in the "
        "folder can be read by anybody who uses this computer.",
        "按 Ctrl+S 生成文本，随后列出各项供逐项复制。加密库里留有一份；文件夹里的文件，能用这台电脑的人都能看到。",
    ),
    "key.form_text": Text("Its fields", "逐项复制"),
    "key.copy_field": Text("Copy", "复制"),
    "key.call_script": Text("For the phone", "通话稿"),
    "key.other_text": Text("The other text", "切换文本"),
    "form_text.title": Text("Text for a form", "网上填写用文本"),
    "form_text.about.one": Text("{reference}, field by field.", "{reference}，逐项列出。"),
    "form_text.about.made": Text(
        "{reference}, in full: nothing is hidden in it. R shows the redacted copy.",
        "{reference}，完整文本，没有隐去任何内容。按 R 切换到隐去信息的副本。",
    ),
    "form_text.about.redacted": Text(
        "{reference}, the redacted copy. R shows the full text.",
        "{reference}，隐去信息的副本。按 R 切换到完整文本。",
    ),
    "form_text.about": Text(
        "Enter copies the chosen field and goes on to the next. A clipboard is not private: the computer may keep what was copied, "
        "or send it to your other devices.",
        "按回车复制选中的一项，并移到下一项。剪贴板不是私密的：电脑可能保留复制过的内容，或同步到您的其他设备。",
    ),
    "form_text.copied": Text(
        "{label}: {letters} {letters:character was|characters were} handed to the terminal for the clipboard. Not every terminal takes them, "
        "and none says so: look at what you paste. If it is something else, copy it from the file {name}.",
        "{label}：{letters} 个字符已交给终端放入剪贴板。有的终端不接收，也不会提示，请看一眼粘贴出来的内容；如果不对，请从文件 {name} 中复制。",
    ),
    "form_text.nothing": Text(
        "{label}: nothing to copy. It is not in the record, or kept from the other side: you fill it in yourself.",
        "{label}：无可复制。记录中没有，或不宜让对方看到，请自行填写。",
    ),
    "form_text.by_hand": Text(
        "Not in the record, or kept from the other side: you fill it in yourself.",
        "记录中没有，或不宜让对方看到，请自行填写。",
    ),
    "form_text.yours": Text("yours to fill in", "自行填写"),
    "form_text.counted": Text("{letters} {letters:character|characters}", "{letters} 个字符"),
    "form_text.within": Text("{letters} of at most {most} characters", "{letters} 个字符，上限 {most}"),
    "form_text.phone": Text("For the phone", "打电话"),
    "form_text.script": Text("What to say", "通话稿"),
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
    "report.size": Text("At most", "不超过"),
    "report.size.hint": Text(
        "2MB, say: pictures get smaller, then go; it says so", "如 2MB：先缩小再略去画面，并写明"
    ),
    "report.volumes": Text(
        "In volumes: several files, nothing left out, neither signed nor redacted",
        "分册：分成几个文件，内容不少；不签名，不做隐去副本",
    ),
    "report.fitted": Text("To stay within {most}: {left}.", "为不超过 {most}：{left}。"),
    "report.volume": Text(
        "{reference}, the next volume, lies at {path} ({size}).",
        "{reference}（后续分册）已存到 {path}（{size}）。",
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
