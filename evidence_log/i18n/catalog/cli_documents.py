"""What the command line says about documents that were made: `verify FILE`, `disclose`, `documents`, `report --to`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "document-made": Text("{reference} made: {path}", "已生成 {reference}：{path}"),
    "document-reaches": Text(
        "the other side may come to read it; your address, phone and private notes are not in it. Read it before you "
        "hand it over",
        "对方可能会看到它；其中没有您的住址、电话和私人备注。递交前请先通读",
    ),
    "help.disclose": Text(
        "enter to whom a document, or an original, was handed over", "登记文书或原件交给了谁"
    ),
    "example.disclose": Text(
        "evidence-log disclose DOC-0001 --to 'Northmoor police station' --at 'today 9am' --by visit",
        "evidence-log disclose DOC-0001 --to 城东派出所 --at 今天上午九点 --by visit",
    ),
    "help.documents": Text(
        "the documents that were made, for whom, and to whom they were handed over",
        "列出生成过的文书、提供对象和交付情况",
    ),
    "example.verify": Text(
        "evidence-log verify\nevidence-log verify police-DOC-0001-en.pdf",
        "evidence-log verify\nevidence-log verify police-DOC-0001-zh.pdf",
    ),
    "option.disclose.to": Text("who has it now", "交给了谁"),
    "option.disclose.at": Text("when it was handed over; absent means now", "交付时间；不填就是现在"),
    "option.disclose.by": Text("how: in person, by e-mail, through a form", "方式：当面、电子邮件、网页等"),
    "option.disclose.note": Text("a note, never printed", "备注，不打印"),
    "option.report.to": Text(
        "who it is made for; kept with the record, not printed", "提供对象；只记在库中，不印出来"
    ),
    "option.sidecar": Text(
        "write FILE.sha256 beside it: whoever has both can check the file with sha256sum -c, with nothing of ours",
        "在旁边写一个 文件名.sha256：拿到两个文件的人用 sha256sum -c 即可核对，不需要本程序",
    ),
    "ask-to-whom": Text("To whom was it handed over? ", "交给了谁？"),
}
