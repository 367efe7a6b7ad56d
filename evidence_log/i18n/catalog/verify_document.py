"""What `verify FILE` says, and what is said of documents wherever they are told of."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "step.file": Text("the file, read to its end", "文件，从头读到尾"),
    "step.documents": Text("the documents of this record beside it", "与本库生成过的文书比对"),
    "step.entered": Text("the entry it was made in", "生成时的条目"),
    "step.beginning": Text("the entries it was made from", "生成时所依据的条目"),
    "step.heads": Text("the signed heads, of then and of now", "当时和现在已签名的检查点"),
    "step.since": Text("the entries after it", "之后的条目"),
    # what the file is
    "file.whole": Text(
        "{reference}, unaltered: every byte is as it was made",
        "{reference}，未改动：每个字节都与生成时相同",
    ),
    "file.whole-exhibit": Text(
        "{reference}, unaltered: every byte is as it was taken in {when}",
        "{reference}，未改动：每个字节都与取得时（{when}）相同",
    ),
    "file.whole-copy": Text(
        "a copy made from {reference}, unaltered: every byte is as it was made",
        "据 {reference} 制作的副本，未改动：每个字节都与制作时相同",
    ),
    "file.whole-capture": Text(
        "a file of {reference}, which was declined; every byte is as it was captured",
        "{reference}（已拒绝）所附的文件，每个字节都与当时相同",
    ),
    "file.added": Text(
        "it begins with {reference}, whole and unaltered; then {n} {n:byte was|bytes were} added by another program, as "
        "signing or commenting does. What was added, and what it covers on the page, was not made here",
        "它以 {reference} 开头，那一部分完整且未改动；后面被其他软件加上了 {n} 个字节，签名或批注就会这样。"
        "加上的内容以及它在页面上遮盖的部分，都不是这里生成的",
    ),
    "file.cut": Text(
        "it breaks off: its {first} bytes are the beginning of {reference}, whose last {n} {n:is|are} missing. Hand it over "
        "again",
        "它不完整：这 {first} 个字节是 {reference} 的开头，缺了最后 {n} 个字节。请重新提供",
    ),
    "file.altered": Text(
        "it is {reference} with {n} {n:byte|bytes} changed, the first of them byte {first} of {size}",
        "它是被改动过的 {reference}：有 {n} 个字节不同，第一处在第 {first} 个字节（共 {size} 个）",
    ),
    "file.none": Text("{name}: {meaning}", "{name}：{meaning}"),
    "file.names": Text("It names", "它写着"),
    "file.erased": Text("Erased", "删除时间"),
    "file.sha256": Text("SHA-256 of this file", "这个文件的 SHA-256"),
    # meanings
    "document-added": Text(
        "it begins with what was made, and bytes were added behind it by another program",
        "它以当初生成的内容开头，后面被其他软件加上了内容",
    ),
    "document-cut": Text("its end is missing", "文件结尾缺失"),
    "document-altered": Text("some of its bytes are not those that were made", "有些字节与生成时不同"),
    "document-differs": Text(
        "it names a document of this record, and its bytes are not those that were made",
        "它写着是本库的一份文书，但字节与生成时不同",
    ),
    "document-unknown": Text(
        "it names a document of this case that is not in this vault: made in a later copy of the vault, or not made here",
        "它写着是本案的文书，但本库中没有这个编号：可能是在这个加密库较新的副本中生成的，也可能不是在这里生成的",
    ),
    "document-not-made": Text(
        "it names this case, and nothing that was made or taken in here has these bytes",
        "它写有本案编号，但这里生成或取得的文件中没有与它字节相同的",
    ),
    "document-not-from-here": Text(
        "nothing that was made or taken in here has these bytes, and it does not say that it was made here",
        "这里生成或取得的文件中没有与它字节相同的，它也没有写明是在这里生成的",
    ),
    "document-erased": Text(
        "it names a document that was erased: what its bytes were was erased with it, so nothing here can tell whether "
        "these are",
        "它写着的这份文书已被删除，其字节的记录也一并删除，因此无法判断是不是它",
    ),
    "document-other-case": Text(
        "it names another case; only the vault of that case can tell: name it with --vault",
        "它写的是另一个案件；只有那个案件的加密库才能判断：请用 --vault 指明",
    ),
    "document-other-beginning": Text(
        "the record does not begin with the entries this document was made from: entries were changed, added or removed "
        "among them",
        "台账的开头与生成这份文书时的条目不同：其中有条目被改动、增加或删除",
    ),
    "file-needs-password": Text(
        "it is locked with a password, so what stands on its pages was not read",
        "它设有密码，页面上的内容没有读取",
    ),
    "file-not-decodable": Text(
        "its pages could not be read, so only its bytes were looked at",
        "它的页面无法读取，只比对了字节",
    ),
    "file-no-document": Text("it is neither a PDF nor a text", "它既不是 PDF，也不是文本"),
    # what the ledger tells
    "witnessed": Text(
        "there since {when} at the latest: so says the stamp of an authority calling itself “{signer}”",
        "最迟在 {when} 就已存在：证书中自称“{signer}”的机构盖有时间戳",
    ),
    "file.limit": Text(
        "this shows: the file is as it was when it was entered. When that was, only a stamp from outside shows (evidence-log "
        "seal); that what stands in it is true, nothing here shows",
        "这说明：文件与登记时相同。何时登记的，只有外部时间戳能说明（evidence-log seal）；其内容是否属实，这里没有任何内容能说明",
    ),
    "file.limit-witnessed": Text(
        "this shows: the file is as it was when it was entered. That what stands in it is true, nothing here shows",
        "这说明：文件与登记时相同。其内容是否属实，这里没有任何内容能说明",
    ),
    "made-from": Text(
        "made from the first {n} {n:entry|entries} of this record: the fingerprint printed in it is theirs, and was signed "
        "then",
        "依据本库前 {n} 条条目生成：其中印的指纹就是它们的指纹，当时已签名",
    ),
    "since.none": Text(
        "Since then nothing in the record has changed (later documents, what was handed over, checkpoints, stamps and "
        "backups apart).",
        "此后记录没有变化（之后生成的文书、交付、检查点、时间戳和备份除外）。",
    ),
    "since.head": Text("Since then, in the record:", "此后记录有以下变化："),
    "since.incident.log": Text("{n} {n:incident|incidents} written down", "新写下 {n} 条记录"),
    "since.incident.amend": Text("{n} {n:correction|corrections}", "更正 {n} 次"),
    "since.record.withdraw": Text("{n} withdrawn", "撤回 {n} 项"),
    "since.record.erase": Text("{n} erased", "删除 {n} 项"),
    "since.exhibit.attach": Text("{n} {n:exhibit|exhibits} taken in", "新取得 {n} 件证物"),
    "since.exhibit.examine": Text(
        "{n} earlier {n:exhibit|exhibits} looked into again", "重新解析 {n} 件之前的证物"
    ),
    "since.exhibit.annotate": Text("{n} {n:note|notes} on exhibits", "证物说明 {n} 次"),
    "since.step.record": Text("{n} {n:step|steps} recorded", "新记 {n} 个步骤"),
    "since.party.add": Text("{n} {n:party|parties} added", "新增 {n} 个当事人"),
    "since.party.change": Text("{n} {n:change|changes} of parties", "更改当事人 {n} 次"),
    "since.party.link": Text(
        "{n} {n:number or name|numbers or names} said to be a party’s", "认定 {n} 个号码或名称属于当事人"
    ),
    "since.party.unlink": Text("{n} no longer said to be a party’s", "取消认定 {n} 个"),
    "since.debt.add": Text("{n} {n:claim|claims} of a debt", "新增对方主张的债务 {n} 项"),
    "since.debt.change": Text("{n} {n:change|changes} of what is claimed", "对方主张变更 {n} 次"),
    "since.case.answer": Text("{n} {n:answer|answers} to what rules ask", "回答规则问题 {n} 次"),
    "since.case.set": Text("the facts of the case set {n} {n:time|times}", "案情更改 {n} 次"),
    "since.more": Text("and {n} more", "等共 {n} 项"),
    "verdict.is-ours": Text("sound: made here, and unaltered", "未发现不一致：是这里生成的，未改动"),
    "verdict.is-kept": Text("sound: kept here, and unaltered", "未发现不一致：是这里保存的，未改动"),
    "verdict.is-altered": Text("not as it was made here", "与在这里生成时不同"),
    "verdict.is-not-ours": Text("not from here", "不是这里生成或保存的"),
    "verdict.is-unknown": Text("nothing here can tell", "这里无法判断"),
    "verdict.is-record": Text(
        "the file is as it was made; what differs is the record. Look at all of it: evidence-log verify",
        "文件与生成时相同，不同的是库中的记录。请核对整个加密库：evidence-log verify",
    ),
}
