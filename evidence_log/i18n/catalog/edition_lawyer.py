"""The wording of the document that holds everything, for one's own lawyer."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the client", "当事人本人"),
    "complainant": Text("Client", "当事人本人"),
    "title": Text("The whole record", "全部记录"),
    "subtitle": Text(
        "Incidents, exhibits, steps and corrections, for advice", "事件、证物、步骤与更正，供咨询使用"
    ),
    "reader": Text("my lawyer or adviser", "本人的律师或顾问"),
    "request.advise": Text(
        "advice on what can be asked for, from whom, and in which order",
        "可以提出哪些请求、向谁提出、先后顺序",
    ),
    "request.deadlines": Text(
        "advice on the days by which something has to be done", "有哪些期限，应在何时之前办理"
    ),
    "conduct": Text(
        "Told as it was written down; what is not known is left open.", "按原样列出；不详之处未作补充。"
    ),
}
