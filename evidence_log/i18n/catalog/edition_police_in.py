"""The wording of a complaint to the police in India."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "maker": Text("the complainant", "报案人"),
    "complainant": Text("Complainant", "报案人"),
    "title": Text("Complaint to the police", "向警方的控告（印度）"),
    "subtitle": Text("Calls, visits, messages and threats, with exhibits", "来电、上门、信息与威胁，附证物"),
    "to": Text("To: the Station House Officer, {whom}", "致：警署主管（Station House Officer），{whom}"),
    "reader": Text("the police station", "警署"),
    "reading-copy": Text(
        "This is a copy for reading. What is handed in is the English one.",
        "本件为阅读副本，便于您看懂所递交的内容；递交时请使用英文版。",
    ),
    "section.form": Text("Particulars", "当事人情况"),
    "form-means": Text(
        "A line is filled in by hand: it is not in the record, or it stays away from the other side.",
        "留有横线处请手写：记录中没有，或不宜让对方看到。",
    ),
    "step.complainant": Text("Complainant", "报案人"),
    "step.accused": Text("Accused, as far as known", "被控告人（已知部分）"),
    "step.witnesses": Text("Witnesses", "证人"),
    "form.name": Text("Name", "姓名"),
    "form.product": Text("App or website, where there is one", "应用或网站（如有）"),
    "withheld": Text(
        "This document may come before the other side. The address and phone of {maker}, how to reach witnesses, places and "
        "devices found in files, and private notes are therefore not in it; {maker} can give them to the officer separately.",
        "本材料可能被对方看到，因此未载明{maker}的住址和电话、证人的联系方式、文件中的位置和设备信息以及私人备注；可由{maker}另行向警员提供。",
    ),
    "conduct": Text(
        "What is reported is conduct: calls, visits, words and whom they reached. A debt, if there is one, is not what is "
        "reported. In danger: 112; nobody has to finish a record before calling.",
        "所报告的是行为：来电、上门、言语及其波及的人。债务（如有）不是控告内容。危险时拨打 112；报警之前不必先完成记录。",
    ),
    "section.requests": Text("Prayer", "请求事项"),
    "request.register": Text(
        "that this complaint is registered as the law provides, and that I am given a copy or its number",
        "依法登记本控告，并给予副本或编号",
    ),
    "request.look-into": Text(
        "that the conduct described here is looked into, whoever it was done by or for",
        "调查本材料所述行为，不论由何人实施、为何人实施",
    ),
    "request.keep": Text(
        "that call records, messages and recordings with the companies named here are secured before they are deleted",
        "在删除之前保全所列公司处的通话记录、信息和录音",
    ),
    "request.protect": Text(
        "that the other side is told to leave me and the people around me alone, where the law allows it",
        "在法律允许的范围内，责令对方不得打扰本人及本人身边的人",
    ),
    # the party's part of the certificate
    "section.certificate": Text(
        "For Part A of the certificate for electronic records (draft)",
        "电子记录证明书 A 部分填写内容（草稿）",
    ),
    "certificate-is-draft": Text(
        "To be copied by the complainant into Part A (“To be filled by the Party”) of the certificate: {source_hash}. A draft: "
        "not the certificate, and not signed. One for each device the files came from. What an expert has to fill in is the "
        "expert’s, and is not drafted here.",
        "供报案人抄写到证明书 A 部分（“To be filled by the Party”）：{source_hash}。这是草稿，不是证明书，未签名。文件来自几台设备，就填几份。应由专家填写的部分由专家填写，此处不拟草稿。",
    ),
    "certificate.name": Text("Name", "姓名"),
    "certificate.devices": Text("Source of the record (tick)", "记录来源（勾选）"),
    "certificate.device-list": Text(
        "[  ] Computer / Storage Media   [  ] DVR   [  ] Mobile   [  ] Flash Drive\n[  ] CD/DVD   [  ] Server   [  ] Cloud   [  ] Other",
        "[  ] 计算机／存储介质   [  ] DVR   [  ] 手机   [  ] 闪存盘\n[  ] CD/DVD   [  ] 服务器   [  ] 云   [  ] 其他",
    ),
    "certificate.make": Text("Make & Model (by hand)", "品牌与型号（手写）"),
    "certificate.color": Text("Color (by hand)", "颜色（手写）"),
    "certificate.serial": Text("Serial Number (by hand)", "序列号（手写）"),
    "certificate.identity": Text("IMEI/UIN/UID/MAC/Cloud ID (by hand)", "IMEI/UIN/UID/MAC/Cloud ID（手写）"),
    "certificate.control": Text("Under my lawful control", "由本人合法控制"),
    "certificate.control-ticks": Text("[  ] yes   [  ] no", "[  ] 是   [  ] 否"),
    "certificate.working": Text("Working properly", "运行正常"),
    "certificate.working-ticks": Text("[  ] yes   [  ] no", "[  ] 是   [  ] 否"),
    "certificate.role": Text("The device is, by me", "该设备由本人"),
    "certificate.role-ticks": Text(
        "[  ] owned   [  ] maintained   [  ] managed   [  ] operated",
        "[  ] 所有   [  ] 维护   [  ] 管理   [  ] 操作",
    ),
    "certificate.hash": Text("Hash values", "哈希值"),
    "certificate.hash-said": Text(
        "“{quoted_hash}” as in the hash report below, algorithm:\n[  ] SHA1   [x] SHA256   [  ] MD5   [  ] Other",
        "“{quoted_hash}”（见下方哈希报告），算法：\n[  ] SHA1   [x] SHA256   [  ] MD5   [  ] Other",
    ),
    "certificate.hash-report": Text("Hash report, to be enclosed", "哈希报告（随附）"),
    "certificate.hash-report-means": Text(
        "SHA-256 of each file as it was taken into the record, before any program looked into it; times in IST.",
        "各文件在取得时、任何程序读取之前的 SHA-256；时间为印度标准时间（IST）。",
    ),
    "certificate.taken-in": Text("Taken in (IST)", "取得（IST）"),
    "certificate.signature": Text("Name and signature", "姓名与签名"),
    "certificate.date": Text("Date (DD/MM/YYYY)", "日期（DD/MM/YYYY）"),
    "certificate.time": Text("Time (IST), in 24 hours format", "时间（IST，24 小时制）"),
    "certificate.place": Text("Place", "地点"),
    "sign-copies": Text("Place", "地点"),
    "received-heading": Text("Received by (for the police to fill in)", "接收情况（由警方填写）"),
    "received-officer": Text("Officer, rank, number", "警员、职级、编号"),
    "received-reference": Text("Diary or FIR number", "登记编号"),
    "script.purpose": Text("I want to make a report.", "我要报案。"),
}
