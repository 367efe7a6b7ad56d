"""The wording the editions for China share. No law is quoted here: what is cited comes from the rule pack."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "section.particulars": Text("The two sides", "双方情况"),
    "section.worst": Text("Main facts", "主要事实"),
    "section.standing": Text("Where it stands, and what was done before", "目前状况与此前的处理"),
    "section.provisions": Text("Provisions that may be relevant", "可能涉及的规定"),
    "section.secrecy": Text("Secrecy", "保密要求"),
    "section.annex": Text("Annexes", "附件"),
    "section.cited": Text("More on the provisions", "可能涉及的规定（续）及条文"),
    "section.electronic-data": Text(
        "List of electronic data (made by the person handing it in, for reference)",
        "电子数据清单（报案人自制，供参考）",
    ),
    "section.evidence-catalogue": Text("List of evidence", "证据目录"),
    "section.collection-request": Text("Application for the court to collect evidence", "调查取证申请书"),
    "annex-title": Text("Annex {n}  {title}", "附件{n}  {title}"),
    "with-law": Text("{said} ({law})", "{said}（{law}）"),
    "provision": Text("{name} {articles}", "{name}{articles}"),
    "provision-until": Text("{name} (in force until {day})", "{name}（施行至{day}）"),
    # the two sides
    "particular.complainant": Text("Name", "姓名"),
    "particular.identity": Text("Sex, date of birth, identity number", "性别、出生日期、身份证号"),
    "particular.contact": Text("Address, phone", "住址、电话"),
    "particular.relation": Text("Relation to the other side", "与对方的关系"),
    "particular.respondent": Text("Person concerned", "有关人员"),
    "particular.handles": Text("Numbers, accounts", "出现过的号码、账号"),
    "particular.lender": Text("Lender", "放款机构"),
    "particular.lender-address": Text("Its address", "机构住所"),
    "particular.agency": Text("Collection agency", "催收机构"),
    "particular.platform": Text("App or site", "平台、App 名称及网址"),
    "particular.contract": Text("Contract or loan number", "合同或借据编号"),
    "particular.complained": Text("Complained before", "此前的投诉"),
    "particular.elsewhere": Text("Taken up elsewhere", "是否已由他处受理"),
    "particular.court": Text("Court", "受理法院"),
    "particular.matter": Text("Matter, case number", "案由、案号"),
    "particular.representative": Text("Representative", "受托人"),
    "particular.representative-identity": Text("Identity number, relation", "身份证号、与委托人关系"),
    "particular.representative-contact": Text("Contact", "联系方式"),
    "value.elsewhere": Text(
        "□ no   □ yes, taken up by ____________________ on ____________",
        "□ 否　□ 是，受理单位：____________________　受理日期：____________",
    ),
    "handles-more": Text("{shown} and {n} more", "{shown} 等，另有 {n} 个"),
    "complaints-more": Text("{n} more {n:complaint|complaints} in the record", "记录中另有 {n} 次投诉"),
    # main facts
    "column.how": Text("How", "方式、号码"),
    "worst-more": Text(
        "{n} incidents in order of time: one for each kind of conduct named below, then those that weigh most. {more} more stand in the annexes.",
        "以上 {n} 起按时间排列：下列每类行为先取一起，再取较重者；另有 {more} 起见附件。",
    ),
    "worst-more-kept": Text(
        "{n} incidents in order of time: one for each kind of conduct named here, then those that weigh most. {more} more are kept and can be handed in.",
        "以上 {n} 起按时间排列：所列每类行为先取一起，再取较重者；另有 {more} 起保存备查，可随时提交。",
    ),
    # where it stands
    "standing.last": Text("Still going on", "是否仍在持续"),
    "standing.last-was": Text(
        "The last one recorded was on {day} ({row}); {n} in the 30 days before this document was made.",
        "最近一次记录于{day}（{row}）；本材料生成前 30 日内共 {n} 起。",
    ),
    "standing.last-unknown": Text("No incident has a known time.", "各起时间均不详。"),
    "standing.before": Text("Reports and warnings before", "此前的报案与警告"),
    "standing.none-before": Text("None recorded.", "没有记录。"),
    "standing.more-before": Text("(and {n} earlier ones, see the annexes)", "（另有更早的 {n} 项，见附件）"),
    "standing.step": Text("{day}  {kind}  {told}", "{day}　{kind}　{told}"),
    "standing.after": Text("What came after", "此后的情况"),
    "standing.went-on": Text(
        "After the latest of them ({day}), {n} more {n:incident was|incidents were} recorded ({rows}).",
        "在其中最近一次（{day}）之后，又记录 {n} 起（{rows}）。",
    ),
    "standing.clock": Text("Time limit", "时限"),
    "standing.clock-says": Text("{said}. {end}.", "{said}。{end}。"),
    "standing.danger": Text("Danger now", "目前有无人身危险"),
    "standing.danger-ticks": Text(
        "□ no   □ yes: ________________________________ (by hand)",
        "□ 无　□ 有：________________________________（手写）",
    ),
    # provisions
    "column.conduct": Text("Conduct", "行为"),
    "column.facts": Text("Facts and incidents", "事实与事件编号"),
    "column.provisions": Text("Provisions", "规定"),
    "provisions-how": Text(
        "Provisions in force on the days of the incidents, found by a program from the record; whether and how they apply is for the authority to decide.",
        "按各起事件发生之日施行的规定列出，由程序依记录检出；是否适用、如何适用，由有权机关认定。",
    ),
    "provisions-none": Text(
        "The record shows none of the conduct the rules look for.", "记录中未检出所列规则涉及的行为。"
    ),
    "provisions-more": Text("{n} more stand in the annex.", "另有 {n} 项见附件。"),
    "provisions-more-kept": Text("{n} more are not told here.", "另有 {n} 项未在此列出。"),
    "provisions-possibly": Text("possibly also {rows}", "可能还有 {rows}"),
    "own-measure": Text(
        "(the number counted to is a setting of the program; the provisions name none)",
        "（计数标准为程序设定，所列规定未定数字）",
    ),
    "may-concern": Text("may be relevant: {law}", "可能涉及：{law}"),
    "does-not-conform": Text("does not conform to: {law}", "不符合：{law}"),
    "may-not-conform": Text("may not conform to: {law}", "可能不符合：{law}"),
    "cited-how": Text(
        "Words in quotation marks were read in the text itself; the rest is told in our words and says so.",
        "引号内为已核对的原文；其余为大意，并逐条注明。",
    ),
    "cited-since": Text("{cited}, {since}", "{cited}，{since}"),
    # electronic data
    "column.class": Text("Class, format, size", "类别、格式、大小"),
    "column.device": Text("Device", "来源设备"),
    "electronic.how": Text(
        "Integrity values are SHA-256 of the original file, computed when it was taken in.",
        "完整性校验值为原始文件的 SHA-256，于取得时计算。",
    ),
    "electronic.class.photo": Text("picture", "图片"),
    "electronic.class.recording": Text("sound", "音频"),
    "electronic.class.video": Text("video", "视频"),
    "electronic.class.file": Text("file", "文档或其他文件"),
    "electronic.not-examined": Text("format not examined", "格式未检验"),
    "electronic.no-device": Text("the file does not say", "文件未载明"),
    "electronic.answers": Text("What is asked of electronic data", "关于电子数据的说明"),
    "electronic.medium": Text(
        "Original medium: kept by {maker}, who can show it; whether it is handed over: ____________________",
        "原始存储介质：由{maker}保管，可当面出示；是否移交：____________________",
    ),
    "electronic.signature": Text(
        "Digital signature: the files carry none of {maker}'s; the record as a whole is signed by a key of the program.",
        "数字签名：各文件未由{maker}另行签名；记录整体由程序密钥签名。",
    ),
    "electronic.again": Text(
        "Can the extraction be repeated: yes; the files were copied as they are, and whoever copies them again from the medium finds the same value.",
        "提取过程可否重现：可以；文件按原样复制，从原介质再次复制，校验值应当相同。",
    ),
    "electronic.changes": Text(
        "Additions, deletions, changes: to the files, none since they were taken in; entries that were corrected or withdrawn are named in an annex of their own.",
        "增加、删除、修改：文件自取得后未作改动；更正、撤回的记录另在“更正及未列入的内容”中列明。",
    ),
    "electronic.equal": Text(
        "Integrity value: whoever holds a file can compute it again and compare.",
        "完整性校验值：持有文件者可重新计算并比对。",
    ),
    "electronic.broken": Text(
        "Files that break off or cannot be read: {rows}.", "文件中断或无法完整读取的：{rows}。"
    ),
}
