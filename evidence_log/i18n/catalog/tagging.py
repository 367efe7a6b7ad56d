"""What a picture is, said to those who cannot see it. Nothing that was written down is in it: it is out of sight."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "photo": Text(
        "Exhibit {reference}: a photo or picture, reduced. What it shows is not described here.",
        "证物 {reference}：照片或图片（缩小）。此处不描述其内容。",
    ),
    "video": Text(
        "Exhibit {reference}: single pictures from a video, in their order. What they show is not described here.",
        "证物 {reference}：从视频中按先后截取的画面。此处不描述其内容。",
    ),
    "recording": Text(
        "Exhibit {reference}: how loud a recording of {duration} is from its beginning to its end.",
        "证物 {reference}：时长 {duration} 的录音从头到尾的音量图。",
    ),
}
