"""The wording of a consumer complaint in China: to the institution first, then to 12378."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the complainant", "投诉人"),
    "complainant": Text("Complainant", "投诉人"),
    "title": Text("Consumer complaint", "投诉书"),
    "subtitle": Text("About the way debts are collected", "对催收做法的消费投诉"),
    "reader": Text("the complaints department of the institution", "被投诉机构投诉处理部门"),
    "section.particulars": Text("Complainant, and who is complained of", "投诉人与被投诉人"),
    "particular.complainant": Text("Complainant", "投诉人"),
    "particular.identity": Text("Identity card number", "身份证件号码"),
    "particular.contact": Text("Contact", "联系方式"),
    "particular.lender": Text("Institution complained of", "被投诉机构"),
    "particular.agency": Text("Agency it engaged", "受托催收机构"),
    "particular.respondent": Text("Staff concerned", "有关从业人员"),
    "value.identity": Text("____________________ (by hand)", "________________________________（手写）"),
    "value.contact": Text(
        "____________________ (by hand; the institution reads it)",
        "________________________________（手写；被投诉机构会看到）",
    ),
    "value.complained": Text(
        "none recorded; on ____________, number ____________________",
        "没有记录；日期：____________　投诉编号：____________________",
    ),
    "conduct": Text(
        "This complaint is about the way of collection only. It acknowledges neither a debt nor an amount.",
        "本投诉只针对催收做法，不代表承认债务及金额。",
    ),
    "request.others": Text(
        "Stop contacting persons other than me, and stop telling them anything of a loan or arrears",
        "停止联系本人以外的人，停止向他人透露任何借款或逾期信息",
    ),
    "request.agency": Text(
        "Deal with the agency and staff concerned, replace them where they are at fault, and tell me in writing which agencies were engaged",
        "核查并处理有关催收机构和人员，确有不当的予以更换，并书面告知受托机构名称",
    ),
    "request.recordings": Text(
        "Keep the recordings and records of collection concerning me, and provide them",
        "保存并提供与本人有关的催收录音和记录",
    ),
    "request.credit": Text(
        "Correct a credit record that is wrong because of this, if there is one",
        "因此报送了有误征信信息的，予以更正",
    ),
    "request.answer": Text(
        "Decide this complaint within the time that applies, and answer in writing with reasons",
        "在规定期限内作出处理决定，书面答复并说明理由",
    ),
    "section.signature": Text("Signature", "投诉人签字"),
    "sign-name": Text("Complainant", "投诉人"),
    "sign-signature": Text("Signature or seal", "签字或盖章"),
    "received-heading": Text("Received by (for the institution to fill in)", "接收情况（由机构填写）"),
    "received-officer": Text("Dealt with by", "经办人"),
    "received-reference": Text("Complaint number", "投诉编号"),
}
