"""The wording of the complaint to an institution or a regulator of any country."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the complainant", "投诉人"),
    "complainant": Text("Complainant", "投诉人"),
    "title": Text("Complaint", "投诉材料"),
    "subtitle": Text("About the conduct of collectors, with exhibits", "关于催收等行为的投诉及证物"),
    "reader": Text("the institution or regulator responsible", "有关机构、监管部门"),
    "request.look-into": Text(
        "that the conduct described here is looked into, and that {lender} and whoever acts for it answer for it",
        "对本材料所述行为予以核查，并要求{lender}及其委托方作出说明",
    ),
    "request.stop": Text(
        "that calls, messages and visits of the kind listed here stop", "停止本材料所列的来电、信息和上门"
    ),
    "request.others": Text(
        "that family, colleagues, neighbours and others are left out of it",
        "不再联系、打扰家人、同事、邻居等其他人",
    ),
    "request.answer": Text(
        "that I am given the number of this complaint and an answer in writing, with reasons",
        "告知本投诉的受理编号，并书面答复处理结果和理由",
    ),
    "conduct": Text(
        "What is complained of is conduct: calls, visits, words and whom they reached. Whether and how much is owed is "
        "not what is complained of, and nothing is acknowledged here.",
        "投诉的是行为：来电、上门、言语及其波及的人。是否欠款、欠多少不是投诉内容，本材料也不代表承认。",
    ),
    "received-heading": Text("Received by (for the office to fill in)", "接收情况（由受理单位填写）"),
    "received-officer": Text("Name, office", "经办人及部门"),
    "received-reference": Text("Number of the complaint", "投诉编号"),
}
