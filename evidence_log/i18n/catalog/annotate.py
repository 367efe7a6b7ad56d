"""What a person says about an exhibit."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "ask-caption": Text("what is it, in a few words (Enter leaves it): ", "这是什么，几个字（回车跳过）："),
    "ask-proves": Text("what does it show (Enter leaves it): ", "证明什么（回车跳过）："),
    "ask-group": Text("group in the list of evidence (Enter leaves it): ", "证据目录中的分组（回车跳过）："),
    "saved": Text(
        "✓ noted for {reference}; what was said before stays", "✓ 已为 {reference} 记下；以前的说明仍保留"
    ),
    "lines": Text("a transcript of {count} {count:line|lines}", "文字稿 {count} 行"),
    "carrier-unnamed": Text("a device that was not named", "未写明的设备"),
    "consent.took-part": Text("you took part in what was recorded", "您是被录内容的参与者"),
    "consent.all-told": Text("everybody recorded was told", "所有被录的人都被告知"),
    "consent.third-party": Text(
        "you did not take part: such recordings are often not allowed; ask somebody who knows the law before you use it",
        "您没有参与其中：这类录音录像常常不被允许；使用之前请先咨询懂法律的人",
    ),
    "consent.unknown": Text(
        "how it was made is not known: find out before you use it", "录制方式不明：使用之前请先弄清楚"
    ),
    "consent-law": Text(
        "The law on recording where the speakers were may be relevant. This program gives no opinion on it.",
        "可能涉及说话人所在地关于录音录像的规定。本程序对此不作判断。",
    ),
    "covers-mean": Text(
        "{n} {n:area|areas} of it will be painted over in redacted copies; without this its picture is not in them at all",
        "在隐去信息的副本中将涂黑其中 {n} 处；未作此项说明的图片不会出现在副本中",
    ),
    "field.covers": Text("Painted over in redacted copies", "副本中涂黑"),
    "areas": Text("{n} {n:area|areas}", "{n} 处"),
    "intimate-means": Text(
        "it will not be pictured anywhere: documents list it by name and hash only",
        "它不会在任何地方显示画面：材料中只列名称和哈希",
    ),
    "not-shown": Text("not shown", "不予展示"),
    "covered": Text(
        "covered: it came from the other side. {key} shows it", "已遮住：来自对方。按 {key} 显示"
    ),
    "field.caption": Text("Caption", "说明"),
    "field.proves": Text("Shows", "证明对象"),
    "field.group": Text("Group", "分组"),
    "field.carrier": Text("Original is on", "原始载体"),
    "field.consent": Text("Recorded how", "录制方式"),
    "field.transcript": Text("Transcript", "文字稿"),
    "field.key_passages": Text("Key passages", "关键段落"),
    "field.text": Text("Words in it", "其中文字"),
    "text.guessed": Text(
        "recognised by {tool}, and compared with the picture by nobody: to be searched, not to be quoted",
        "由 {tool} 识别，尚无人与图片核对：只供查找，不能引用",
    ),
    "text.compared": Text(
        "recognised by {tool}, and ticked: compared with the picture by the person who keeps this log",
        "由 {tool} 识别，已由记录人与图片核对并确认",
    ),
    "text.none": Text("{tool} recognised no words in the picture", "{tool} 没有在图片中识别出文字"),
    "text.not-read": Text("not read: {problem}", "未能识别：{problem}"),
    "text.more": Text(
        "… {count} more {count:line|lines}: evidence-log show {reference} --copy text --save PATH",
        "……另有 {count} 行：evidence-log show {reference} --copy text --save 路径",
    ),
    "read": Text(
        "✓ the picture {reference} was read: {count} {count:line|lines}",
        "✓ 已识别 {reference} 的图中文字：{count} 行",
    ),
    "tick": Text(
        "compare every word with the picture (evidence-log open {reference}); then evidence-log annotate {reference} --tick-ocr "
        "lets documents quote it",
        "请逐字与图片核对（evidence-log open {reference}）；无误后用 evidence-log annotate {reference} --tick-ocr 确认，材料才会引用",
    ),
    "ticked": Text(
        "documents may now quote these words; --untick-ocr takes it back",
        "材料现在可以引用这些文字；--untick-ocr 可撤销",
    ),
    "field.intimate": Text("Intimate", "私密"),
    "field.from_other_side": Text("From the other side", "来自对方"),
    "there.yes": Text("still there", "仍在"),
    "there.no": Text("no longer there", "已不在"),
    "there.unknown": Text("whether it is still there is not known", "是否仍在不详"),
    "checked": Text("last checked {when}", "最近一次查看：{when}"),
    "yes": Text("yes", "是"),
    "no": Text("no", "否"),
}
