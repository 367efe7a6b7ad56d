"""What is said when something asked of an exhibit cannot be done."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "transcript-unreadable": Text("{path} cannot be read as a transcript", "{path} 无法作为文字稿读取"),
    "transcript-unreadable.hint": Text(
        "give SRT, VTT or plain text of at most 8 MB and 20,000 lines",
        "请使用 SRT、VTT 或纯文本，不超过 8 MB、2 万行",
    ),
    "inside-archive": Text(
        "{reference} came out of {archive}, where its bytes would stay",
        "{reference} 取自 {archive}，只删它的话内容仍在压缩包里",
    ),
    "inside-archive.hint": Text(
        "erase {archive}: everything that came out of it goes, too",
        "请删除 {archive}：从中取出的内容会一并删除",
    ),
    "not-a-passage": Text("cannot read '{value}' as a key passage", "“{value}”不像一个关键段落"),
    "not-a-passage.hint": Text("write it like 0:12-0:31=the words that are said", "请写成 0:12-0:31=说的话"),
    "not-a-cover": Text("cannot read '{value}' as an area of a picture", "“{value}”不像图片中的一块区域"),
    "not-a-cover.hint": Text(
        "write left, top, width and height in percent, like 12,30,20,15; or none where there is nothing to cover",
        "请写左、上、宽、高的百分比，如 12,30,20,15；没有需要遮盖的内容则写 none",
    ),
    "not-a-redaction": Text("cannot redact by '{value}'", "不能按“{value}”隐去"),
    "not-a-redaction.hint": Text("one or several of: {known}", "可用其中一项或多项：{known}"),
    "no-such-copy": Text("no {copy} was made of {reference}", "{reference} 没有 {copy} 副本"),
    "no-such-copy.hint": Text(
        "evidence-log show {reference} tells what it is; without --copy the original is saved",
        "evidence-log show {reference} 可查看它是什么；不带 --copy 则保存原件",
    ),
    "nothing-to-open": Text("'{reference}' is not an exhibit", "“{reference}”不是证物编号"),
    "nothing-to-open.hint": Text("give a number like EX-0001", "请给出 EX-0001 这样的编号"),
    "not-opened": Text(
        "{reference} is {media_type}, which is never opened here",
        "{reference} 是 {media_type}，本程序从不打开这类文件",
    ),
    "not-opened.hint": Text(
        "evidence-log show {reference} --save PATH gives you the original; open it only where it can do no harm",
        "evidence-log show {reference} --save 路径 可取出原件；请只在不会造成危害的地方打开",
    ),
    "player-failed": Text("{program} could not show {reference}", "{program} 没能打开 {reference}"),
    "player-failed.hint": Text(
        "is there a screen and a sound device here? evidence-log show {reference} --save PATH takes the original out",
        "这里有屏幕和声音设备吗？也可以用 evidence-log show {reference} --save 路径 取出原件",
    ),
    "no-player": Text(
        "no program on this computer was found that shows {media_type}",
        "这台电脑上没有找到能打开 {media_type} 的程序",
    ),
    "no-player.hint": Text(
        "install mpv, or take the original out: evidence-log show {reference} --save PATH",
        "请安装 mpv，或取出原件：evidence-log show {reference} --save 路径",
    ),
    "not-an-exhibit": Text("'{reference}' is not an exhibit", "“{reference}”不是证物编号"),
    "not-an-exhibit.hint": Text("give a number like EX-0001", "请给出 EX-0001 这样的编号"),
    "nothing-to-annotate": Text("nothing was said about {reference}", "没有对 {reference} 作任何说明"),
    "nothing-to-annotate.hint": Text(
        "evidence-log annotate --help shows what can be said", "可说明的内容见 evidence-log annotate --help"
    ),
    "nothing-to-read": Text(
        "{reference} is no picture: there are no words to recognise in it",
        "{reference} 不是图片，没有可识别的文字",
    ),
    "nothing-to-read.hint": Text(
        "what is said in a recording is written down with --transcript FILE",
        "录音内容请用 --transcript 文件 写成文字稿",
    ),
    "recogniser-missing": Text(
        "the part that recognises words in pictures is not installed", "没有安装识别图中文字的部分"
    ),
    "recogniser-missing.hint": Text(
        "pip install 'evidence-log[ocr]'; it works without a network and sends nothing anywhere",
        "请运行 pip install 'evidence-log[ocr]'；它不联网，也不发送任何内容",
    ),
    "nothing-to-tick": Text(
        "no words were recognised in {reference} that could be ticked", "{reference} 没有识别出可以确认的文字"
    ),
    "nothing-to-tick.hint": Text(
        "evidence-log annotate {reference} --read-text reads the picture",
        "evidence-log annotate {reference} --read-text 可识别图中文字",
    ),
}
