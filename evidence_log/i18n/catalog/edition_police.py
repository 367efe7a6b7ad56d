"""The wording of the document for the police."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the complainant", "报案人"),
    "complainant": Text("Complainant", "报案人"),
    "title": Text("Report to the police", "报案材料"),
    "subtitle": Text("Record of calls, visits, messages and threats", "骚扰、威胁、上门等事件记录"),
    "reader": Text("the police", "公安机关"),
    "request.receipt": Text(
        "that this report is recorded, and that I am given its number or a receipt",
        "受理本报案，并出具受案回执或告知受案编号",
    ),
    "request.look-into": Text(
        "that the conduct described here is looked into, and that I am told in writing if it is not",
        "对本材料所述行为予以调查处理；如不予受理，请书面说明理由",
    ),
    "request.no-contact": Text(
        "that the other side is told to leave me and the people around me alone, where the law allows it",
        "在法律允许的范围内，责令对方停止接触、打扰本人及本人身边的人",
    ),
    "conduct": Text(
        "What is reported is conduct: calls, visits, words and whom they reached. A debt, if there is one, is not "
        "what is reported.",
        "所报告的是行为：来电、上门、言语及其波及的人。债务（如有）本身不是报案内容。",
    ),
    # tables
    "received-heading": Text("Received by (for the police to fill in)", "接收情况（由公安机关填写）"),
    "received-officer": Text("Officer, number", "经办人及警号"),
    "received-reference": Text("Reference number", "受案编号"),
    "script.purpose": Text("I want to make a report.", "我要报案。"),
}
