"""What may be the matter with a file."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "not-decodable": Text(
        "it cannot be decoded; the bytes are kept as they are", "无法解码；原始字节已原样保存"
    ),
    "breaks-off": Text(
        "it breaks off before its end; what is there is shown", "文件在结尾前中断；已显示其余部分"
    ),
    "damaged-parts": Text("parts of it are damaged and were passed over", "部分内容损坏，已跳过"),
    "no-sound": Text("there is no sound in it", "其中没有声音"),
    "too-many-pixels": Text(
        "the picture is too large to be shown (over 250 million pixels)",
        "图片过大（超过 2.5 亿像素），无法显示",
    ),
    "too-large": Text(
        "the file is too large to be looked into (over 512 MB)", "文件过大（超过 512 MB），未解析内容"
    ),
    "metadata-unreadable": Text("what the file says about itself cannot be read", "文件自带的信息无法读取"),
    "decoder-died": Text(
        "the program that looks into files ended while looking; the file is kept",
        "解析程序在查看此文件时中断；文件已保存",
    ),
}
