"""What is said of documents that were made: for whom, to whom they were handed over, what was put into them."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "field.redacts": Text("Redacted copy", "隐去信息的副本"),
    "redacts": Text("of {full}, without {what}", "{full} 的副本，隐去{what}"),
    "copy": Text("{copy}, made with it, without {what}", "{copy}，一同生成，隐去{what}"),
    "named": Text("{reference}, the redacted copy of {full}", "{reference}（{full} 隐去信息的副本）"),
    "field.only": Text("Incidents in it", "所含事件"),
    "only": Text("{n}, chosen: {rows}", "选取 {n} 起：{rows}"),
    "only-more": Text("{rows} and {n} more", "{rows} 等，另有 {n} 起"),
    "field.since": Text("Chosen from", "选取起点"),
    "field.until": Text("Chosen up to", "选取终点"),
    "field.fitted": Text("Left out", "从略"),
    "fitted": Text("to stay within {most}: {left}", "为不超过 {most}：{left}"),
    "field.volume": Text("Volume", "分册"),
    "volume": Text(
        "{n} of {total} of {of}, pages {first} to {last}",
        "{of} 的第 {n} 册，共 {total} 册，第 {first} 至 {last} 页",
    ),
    "field.for": Text("Made for", "提供对象"),
    "field.handed-over": Text("Handed over", "交付"),
    "field.exhibits": Text("Exhibits in it", "所含证物"),
    "field.custody": Text("Handled", "经手"),
    "handed-over": Text("{when} to {to} ({step})", "{when} 交给{to}（{step}）"),
    "handed-over-to-nobody": Text("{when}, to whom was not said ({step})", "{when}，未写明交给谁（{step}）"),
    "not-handed-over": Text(
        "nothing entered yet: evidence-log disclose {reference} --to WHOM",
        "尚未登记：evidence-log disclose {reference} --to 交给谁",
    ),
    "pages": Text("{n} {n:page|pages}, {size}", "{n} 页，{size}"),
    "put-into": Text("{act} {when}: {document}", "{act} {when}：{document}"),
    "handled": Text("{act} {when}", "{act} {when}"),
    "line": Text("{reference}  {when}  {title} ({language})", "{reference}  {when}  {title}（{language}）"),
    "title-of-copy": Text("Redacted copy: {title}", "隐去信息的副本：{title}"),
    "title-of-volume": Text("Volume {n}: {title}", "第 {n} 册：{title}"),
    "for": Text("made for {to}", "提供对象：{to}"),
    "count": Text("{n} {n:document|documents} made", "共生成 {n} 份文书"),
    "disclosed": Text(
        "✓ {reference}: {what} was handed over to {to}", "✓ {reference}：已登记 {what} 交给{to}"
    ),
    "sidecar": Text("its SHA-256, to be checked with sha256sum -c: {path}", "SHA-256 校验文件：{path}"),
}
