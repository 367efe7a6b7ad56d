"""Showing and playing exhibits."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "shown-original": Text(
        "{reference}, the original, with {program}", "用 {program} 打开 {reference} 的原件"
    ),
    "shown-copy": Text(
        "{reference}, the copy that plays anywhere, with {program}",
        "用 {program} 打开 {reference} 的可播放副本",
    ),
    "ask-disk": Text(
        "There is no memory to hold it here: a decrypted copy would lie on the disk until you close it, and traces may "
        "stay. Open it all the same? (y): ",
        "此处没有可用的内存空间：解密副本会暂存在磁盘上，关闭后删除，但可能留有痕迹。仍要打开吗？(y)：",
    ),
    "copy-at": Text("a decrypted copy lies at {path}", "解密副本位于 {path}"),
    "ask-done": Text(
        "close it there, then press Enter here: the copy is removed ",
        "看完关闭后，请在此按回车：副本随即删除 ",
    ),
    "removed": Text("the copy is removed", "副本已删除"),
    "not-opened": Text("not opened; nothing was written", "没有打开；未写入任何内容"),
}
