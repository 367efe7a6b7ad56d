"""The wording of a report of conduct to the platform of the internet finance association in China."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the person reporting", "举报人"),
    "complainant": Text("Person reporting", "举报人"),
    "title": Text("Report of conduct", "举报材料"),
    "subtitle": Text("How an internet-finance body collects", "互联网金融从业机构的催收做法"),
    "reader": Text(
        "the report platform of the National Internet Finance Association",
        "中国互联网金融协会互联网金融举报信息平台",
    ),
    "section.particulars": Text("Person reporting, and who is reported", "举报人与被举报机构"),
    "particular.complainant": Text("Person reporting", "举报人"),
    "particular.identity": Text("Identity card number", "身份证号码"),
    "particular.contact": Text("Contact", "联系方式"),
    "particular.lender": Text("Body reported", "被举报机构"),
    "particular.lender-address": Text("Its full address", "机构详细地址"),
    "value.identity": Text("entered on the platform, not written here", "在平台填写，不写入本材料"),
    "value.contact": Text("entered on the platform, not written here", "在平台填写，不写入本材料"),
    "section.requests": Text("What is asked", "举报请求"),
    "request.look-into": Text(
        "Look into whether the conduct described here conforms to the provisions named, and deal with it or pass it on to those who do",
        "核实所列做法是否符合所列规定，依职责处理或者转送有关部门",
    ),
    "request.answer": Text("Give me the query code, and tell me what came of it", "告知查询编码和处理情况"),
    "particulars-note": Text(
        "This is a report of conduct, apart from any dispute of my own. It acknowledges neither a debt nor an amount.",
        "本材料举报的是催收做法，与本人的纠纷分开，不代表承认债务及金额。",
    ),
    "section.provisions": Text(
        "Conduct, and the provisions it may not conform to", "具体做法及可能不符合的规定"
    ),
    "section.signature": Text("Signature", "举报人签名"),
    "sign-name": Text("Person reporting", "举报人"),
    "script.purpose": Text("I want to report how a company collects debts.", "我要举报一家机构的催收做法。"),
}
