"""A folder of call recordings becomes calls."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "account": Text("Call recording: {name}", "通话录音：{name}"),
    "head": Text(
        "{count} {count:call|calls} not in the record yet, times read in {zone}. A recorder writes the beginning or the end "
        "of a call into the name, so each time is about.",
        "{count} 个录音尚未入记录，时间按 {zone} 理解。录音软件写在文件名里的可能是通话开始或结束的时间，所以都是“大约”。",
    ),
    "ask": Text(
        "Enter logs all {count}; -3,5 leaves those out; 3 at 22:40, 3 number 138..., 3 who NAME changes one; q logs none: ",
        "按回车记入全部 {count} 个；-3,5 去掉这几个；3 时间 昨晚十点、3 号码 138…、3 谁 姓名 改一个；q 一个也不记：",
    ),
    "left": Text("{count} left", "还剩 {count} 个"),
    "not-understood": Text("that was not understood; nothing was changed", "没有看懂；什么也没改"),
    "counted-new": Text("{count} new {count:call|calls} logged", "新记入 {count} 个来去电"),
    "counted-dropped": Text("{count} left out as you said", "按您所说去掉 {count} 个"),
    "counted-held": Text(
        "{count} in the record already, byte for byte", "{count} 个早已在记录中（逐字节相同）"
    ),
    "counted-others": Text("{count} {count:is no recording|are no recordings}", "{count} 个不是录音"),
    "counted-twins": Text(
        "{count} the same as another one in the folder", "{count} 个与文件夹里另一个完全相同"
    ),
    "guessed": Text("a guess: this form of name is known by hearsay", "推测：这种文件名格式只有传闻依据"),
    "counted-refused": Text("{count} could not be taken", "{count} 个无法收入"),
}
