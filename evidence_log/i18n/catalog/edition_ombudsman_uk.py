"""The wording of the complaint to the Financial Ombudsman Service."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "title": Text("Complaint to the ombudsman", "向申诉专员的投诉（英国）"),
    "subtitle": Text("About how a debt was collected", "关于催收方式的投诉，附记录"),
    "reader": Text("the Financial Ombudsman Service", "金融申诉专员（Financial Ombudsman Service）"),
    "reading-copy": Text(
        "This is a copy for reading. What is sent is the English one.",
        "本件为阅读副本，便于您看懂所提交的内容；提交时请使用英文版。",
    ),
    "withheld": Text(
        "What is sent to {reader} is shown to the firm. The address and phone of {maker}, how to reach witnesses, places and "
        "devices found in files, and private notes are therefore not in it.",
        "提交给{reader}的内容会给公司看，因此未载明{maker}的住址和电话、证人的联系方式、文件中的位置和设备信息以及私人备注。",
    ),
    "step.business": Text("The business you are complaining about", "所投诉的公司"),
    "step.complained": Text("You complained to the business first", "先向公司投诉的情况"),
    "step.happened": Text("What happened, and how it affected you", "经过及影响"),
    "step.put-right": Text("How to put it right", "希望如何解决"),
    "step.you": Text("Your details", "您的情况"),
    "request.stop": Text(
        "that they keep to the times, places and ways of contact I asked for, or stop where I asked them to stop",
        "按本人要求的时间、地点和方式联系；已要求停止的，停止联系",
    ),
    "request.third-persons": Text(
        "that they stop telling other people about a debt, and say whom they told and where they had the numbers from",
        "停止向他人透露债务，并说明已告诉何人、号码从何处取得",
    ),
    "request.record": Text(
        "that they give me their own record of calls, messages and visits, the recordings included",
        "提供其自身的来电、信息和上门记录，包括录音",
    ),
    "request.sorry": Text(
        "that they say in writing what went wrong, and make up for the distress and inconvenience",
        "书面说明哪里做错了，并对造成的痛苦和不便作出补偿",
    ),
}
