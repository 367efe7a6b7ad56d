"""What the command line says about documents that were made: `verify FILE`, `disclose`, `documents`, `report --to`."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "document-made": Text("{reference} made: {path}", "已生成 {reference}：{path}"),
    "option.only": Text(
        "this incident, and no others that are not named; the document says that it is a selection",
        "只列入所写的事件；文书会注明为节选",
    ),
    "option.report.since": Text("incidents from then on only", "只列入从那时起的事件"),
    "option.report.until": Text("incidents up to then only", "只列入到那时为止的事件"),
    "document-only": Text(
        "{n} {n:incident is|incidents are} in it; it says that this is a selection",
        "列入 {n} 起事件；其中注明为节选",
    ),
    "document-fields": Text(
        "{n} fields to copy one by one, {hand} of them for you to fill in; behind them what to say on the phone",
        "共 {n} 项，可逐项复制，其中 {hand} 项由您自行填写；最后是通话稿",
    ),
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
    "option.demo.out": Text(
        "the folder to make it in; it must be new or empty", "存放示例的文件夹，须是新的或空的"
    ),
    "option.demo.lang": Text(
        "the case in England (en) or in China (zh)", "英国的案例（en）或中国的案例（zh）"
    ),
    "option.max-size": Text(
        "the largest its file may be, like 2MB: pictures get smaller, then are left out, then sheets become lists; it says so",
        "文件最大多少，如 2MB：先缩小画面，再略去画面，再改为清单，并在文中写明",
    ),
    "option.volumes": Text(
        "in several files, of 500 pages or of --max-size at most, and nothing is left out",
        "分成几个文件，每个不超过 500 页或 --max-size 的大小，内容一样不少",
    ),
    "option.sidecar": Text(
        "write FILE.sha256 beside it: whoever has both can check the file with sha256sum -c, with nothing of ours",
        "在旁边写一个 文件名.sha256：拿到两个文件的人用 sha256sum -c 即可核对，不需要本程序",
    ),
    "ask-to-whom": Text("To whom was it handed over? ", "交给了谁？"),
}
