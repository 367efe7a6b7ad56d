"""What a discrepancy can mean and what it cannot: consistent explanations, never a verdict about a person."""

from evidence_log.i18n.texts import Catalog, Text

_KEY = Text(
    "that the words or files were read by somebody without the key",
    "有人在没有密钥的情况下读到了文字或文件",
)
_WHO = Text("who did it, or when", "是谁做的、什么时候做的")
_STANDS = Text(
    "that the records themselves were changed: they are compared by themselves",
    "记录本身被改动：记录另行核对",
)
_DISK = Text(
    "that somebody did it on purpose: a failing disk looks the same", "有人故意为之：磁盘故障也会这样"
)

_PAGES = Text(
    "that what stands on its pages was changed, or by whom: that is seen by comparing them with the kept copy (evidence-log "
    "show NUMBER --save)",
    "页面上的内容被改动、是谁改的：要与保存的那份对照才知道（evidence-log show 编号 --save）",
)

_MEANINGS: dict[str, tuple[Text, Text]] = {
    "document-added": (
        Text(
            "a signature, a comment, a filled-in form, or anything else put over the pages",
            "签名、批注、填表，或在页面上加了别的内容",
        ),
        _PAGES,
    ),
    "document-cut": (
        Text("a transfer or copy that broke off", "传输或复制中断"),
        Text("that what is there was changed", "现有的部分被改动"),
    ),
    "document-altered": (
        Text("a damaged transfer or disk, or changed bytes", "传输或磁盘损坏，或字节被改"),
        _PAGES,
    ),
    "document-differs": (
        Text(
            "a file that another program saved anew or printed again, or one that was altered",
            "被其他软件另存、重新打印过，或被改动过",
        ),
        _PAGES,
    ),
    "document-unknown": (
        Text(
            "a copy of the vault from before it was made, or a file made to look so",
            "本库是生成它之前的副本，或文件是仿造的",
        ),
        _WHO,
    ),
    "document-not-made": (
        Text(
            "a letter of somebody else about this case, or a file made to look so",
            "别人就本案写的材料，或仿造的文件",
        ),
        _WHO,
    ),
    "document-not-from-here": (
        Text(
            "a file of somebody else, another vault, or a photo or screenshot of a document",
            "别人的文件、另一个加密库的文件，或文书的照片、截屏",
        ),
        Text("that what stands in it is untrue", "其中的内容不属实"),
    ),
    "document-other-beginning": (
        Text(
            "entries rewritten by somebody with the keys, or another vault’s database put here",
            "有人持密钥改写了条目，或换上了别的数据库",
        ),
        Text("that the document was altered: it is compared by itself", "文书被改动：文书另行比对"),
    ),
    "manifest-unreadable": (
        Text("damage, an incomplete copy, or a removed file", "损坏、复制不完整，或文件被删除"),
        _STANDS,
    ),
    "manifest-differs": (
        Text(
            "an edited VAULT.json, or one from another vault; do not write down anything with it before it is put right",
            "VAULT.json 被改过，或来自别的加密库；改正之前请勿用它写入",
        ),
        _STANDS,
    ),
    "key-unreadable": (
        Text("damage, an incomplete copy, or a removed key file", "损坏、复制不完整，或密钥文件被删除"),
        _KEY,
    ),
    "key-other": (
        Text(
            "a key file from elsewhere: putting it there needs no passphrase",
            "密钥文件来自别处：放进去不需要口令",
        ),
        _KEY,
    ),
    "recovery-does-not-open": (
        Text(
            "exchanged recovery files; the line copied by hand may still open the vault",
            "恢复密钥文件被换过；手抄的那一行也许仍能打开",
        ),
        _KEY,
    ),
    "recovery-removed": (
        Text(
            "an incomplete copy, or recovery files that were removed; the line copied by hand no longer opens this copy",
            "复制不完整，或恢复密钥文件被删除；手抄的那一行打不开这个副本",
        ),
        _KEY,
    ),
    "open-beside-passphrase": (
        Text(
            "a key put there by somebody who could open the vault, or an older copy mixed in",
            "有能打开本库的人放入了密钥，或混入了旧副本",
        ),
        _KEY,
    ),
    "passphrase-removed": (
        Text(
            "the passphrase taken away by somebody who could open the vault",
            "有能打开本库的人去掉了口令",
        ),
        Text("a slip: taking it away takes the key itself", "一时失误：要去掉口令，必须持有密钥"),
    ),
    "key-put-back": (
        Text(
            "an older copy mixed in, or somebody who kept the old file and knows what opened it",
            "混入了旧副本，或有人留着旧文件并知道当时的口令",
        ),
        _KEY,
    ),
    "database-unreadable": (
        Text(
            "a failing disk, an incomplete copy, a cloud service that copied while it was in use, or changed bytes",
            "磁盘故障、复制不完整、使用中被云盘同步，或字节被改",
        ),
        Text(
            "that the words are lost: the copy in ledger/ is kept apart from the database",
            "文字已丢失：ledger/ 里的副本独立于数据库",
        ),
    ),
    "guard-missing": (
        Text(
            "work on the database with its key and another program, or a version of this program that guards otherwise",
            "有人持密钥用别的程序动过数据库，或由另一版本的程序写过",
        ),
        Text(
            "that rows were changed: what was changed is named by the other steps",
            "数据行已被改动：若有改动，其他步骤会指出",
        ),
    ),
    "table-differs": (
        Text("the same as a guard that is missing", "与缺少防改动触发器时相同"),
        Text(
            "that rows were changed: what was changed is named by the other steps",
            "数据行已被改动：若有改动，其他步骤会指出",
        ),
    ),
    "folder-unreadable": (
        Text(
            "an incomplete copy, missing rights, a failing disk, or removal",
            "复制不完整、没有权限、磁盘故障，或被删除",
        ),
        _DISK,
    ),
    "entry-missing": (
        Text("a removed row, or a database put together from two", "行被删除，或数据库由两份拼成"),
        Text(
            "that nothing was there: the copy in ledger/ may still hold it",
            "那里原本没有内容：ledger/ 里的副本可能还有",
        ),
    ),
    "entry-unreadable": (
        Text(
            "changed bytes, or an entry of a newer version of this program",
            "字节被改，或由更新版本的程序写入",
        ),
        _WHO,
    ),
    "entry-does-not-link": (
        Text("a changed, removed, inserted or moved entry", "条目被改动、删除、插入或移动"),
        Text("which of the two was touched: the checkpoints tell", "两条中哪一条被动过：检查点会指出"),
    ),
    "entry-out-of-place": (
        Text("rows that were exchanged or renumbered", "行被互换或改号"),
        _WHO,
    ),
    "checkpoint-does-not-verify": (
        Text(
            "a changed or forged note, or a note signed with another key",
            "检查点被改动或伪造，或由别的密钥签名",
        ),
        Text(
            "that the entries were changed: they are held against every other note",
            "条目被改动：条目会与其他检查点核对",
        ),
    ),
    "checkpoint-differs": (
        Text("entries changed, added or removed after they were signed", "签名之后条目被改动、增加或删除"),
        _WHO,
    ),
    "checkpoint-missing": (
        Text(
            "removed newest entries, or an older database beside newer notes",
            "最新的条目被删除，或旧数据库配上了新的检查点",
        ),
        Text("what the missing entries said", "缺失的条目写了什么"),
    ),
    "head-unsigned": (
        Text(
            "entries added by something else than this program, or a removed checkpoint",
            "条目由别的程序加入，或检查点被删除",
        ),
        _WHO,
    ),
    "known-head-differs": (
        Text(
            "that history was rewritten since, that the checkpoint is another vault's, or that it was copied wrongly",
            "此后历史被改写，或检查点属于别的加密库，或抄错了",
        ),
        Text(
            "which entry differs: the other steps name it if they can",
            "具体哪一条不同：其他步骤若能看出会指出",
        ),
    ),
    "known-head-missing": (
        Text(
            "an older copy of the vault put in the place of the newer, or removed newest entries",
            "旧的加密库副本顶替了新的，或最新条目被删除",
        ),
        Text(
            "a mistake of this computer's clock: entries are counted, not dated",
            "电脑时钟出错：这里数的是条目，不看时间",
        ),
    ),
    "body-missing": (
        Text("a removed row, or an erasure that was not recorded", "行被删除，或删除没有登记"),
        Text(
            "an erasure made with this program: that leaves a record of its own",
            "用本程序删除：那会留下一条记录",
        ),
    ),
    "body-unreadable": (
        Text(
            "changed bytes, or a record of a newer version of this program",
            "字节被改，或由更新版本的程序写入",
        ),
        _WHO,
    ),
    "body-does-not-fit": (
        Text("changed words, or the record of another entry in its place", "文字被改，或被换成另一条的正文"),
        Text("a slip of the pen: a correction is an entry of its own", "笔误更正：更正会另成一条"),
    ),
    "body-without-entry": (
        Text("a row added by something else than this program", "由别的程序加入的行"),
        Text("that it was ever part of the record", "它曾是记录的一部分"),
    ),
    "erased-still-there": (
        Text("a row put back from an older copy", "从旧副本放回的行"),
        Text("that the erasure was not carried out", "当时没有执行删除"),
    ),
    "objects-do-not-fit": (
        Text("a record changed together with its commitment", "正文与其承诺一并被改"),
        _WHO,
    ),
    "reference-out-of-turn": (
        Text(
            "an index changed before something was written, or entries removed with everything after them signed anew",
            "写入之前索引被改，或条目被删除且其后全部重新签名",
        ),
        _WHO,
    ),
    "index-differs": (
        Text("a changed index row, or an index of an older version", "索引行被改，或是旧版本的索引"),
        Text("that the record was changed: the index is made from it", "记录被改动：索引由记录生成"),
    ),
    "mirror-unreadable": (
        Text("a failing disk, an incomplete copy, or changed bytes", "磁盘故障、复制不完整，或字节被改"),
        _STANDS,
    ),
    "mirror-differs": (
        Text(
            "that one of the two was changed; the checkpoints tell which",
            "两者之一被改动；检查点会指出是哪一个",
        ),
        _WHO,
    ),
    "mirror-ahead": (
        Text("removed newest entries, or an older database put back", "最新条目被删除，或换回了旧数据库"),
        Text(
            "an interrupted act: what was committed is in the database first",
            "操作被中断：提交的内容总是先写入数据库",
        ),
    ),
    "object-missing": (
        Text("an incomplete copy, a failing disk, or removal", "复制不完整、磁盘故障，或被删除"),
        Text("that the file was never kept: its hash stands in the record", "文件从未保存：它的哈希在记录里"),
    ),
    "object-named-otherwise": (
        Text("an exchanged keys/name.age", "keys/name.age 被换过"),
        _STANDS,
    ),
    "object-not-ours": (
        Text(
            "something put there from outside, or the leavings of another program",
            "外来放入的东西，或别的程序留下的文件",
        ),
        Text("that it is part of the record", "它是记录的一部分"),
    ),
    "seal-missing": (
        Text("an incomplete copy, a failing disk, or removal", "复制不完整、磁盘故障或被删除"),
        Text("that the stamp never came: its hash stands in the record", "从未收到过：它的哈希在记录中"),
    ),
    "seal-altered": (
        Text("damage, or an answer exchanged for another", "损坏，或换成了别的回复"),
        Text(
            "that the entries were changed: they are held against the checkpoints",
            "条目被改动：条目与检查点另行核对",
        ),
    ),
    "seal-of-other-request": (
        Text("an answer put in the place of another", "换上了另一份回复"),
        Text(
            "that the entries were changed: they are held against the checkpoints",
            "条目被改动：条目与检查点另行核对",
        ),
    ),
    "seal-of-other-head": (
        Text(
            "a ledger that was changed or replaced after the stamp was asked for",
            "请求时间戳之后台账被改动或替换",
        ),
        Text(
            "a mistake of the authority: it saw a hash and nothing else", "时间戳机构的失误：它只见过一个哈希"
        ),
    ),
    "seal-of-other-note": (
        Text("a signed note exchanged for another", "检查点文件被换过"),
        Text(
            "that the stamp is worthless: it fits the note it was asked for",
            "时间戳无效：它与当时请求的那一份相符",
        ),
    ),
    "seal-not-signed": (
        Text(
            "an answer changed in place, or a record that tells otherwise than the answer",
            "回复被改动，或登记内容与回复不同",
        ),
        Text(
            "that the entries were changed: they are held against the checkpoints",
            "条目被改动：条目与检查点另行核对",
        ),
    ),
    "capture-unreadable": (
        Text(
            "a failing disk, a changed file, or one written for another vault",
            "磁盘故障、文件被改，或为别的加密库所写",
        ),
        _DISK,
    ),
    "capture-missing": (
        Text("a file removed from inbox/ before it was answered for", "文件在确认之前从 inbox/ 移走"),
        Text("what it said", "它写了什么"),
    ),
    "capture-does-not-link": (
        Text(
            "an exchanged file in inbox/, or two copies of the vault used side by side",
            "inbox/ 中的文件被换过，或同时使用了两份副本",
        ),
        Text("that what was already taken in was changed", "已收入的内容被改动"),
    ),
    "object-damaged": (
        Text("a failing disk, a file cut short, or changed bytes", "磁盘故障、文件不完整，或字节被改"),
        _DISK,
    ),
    "object-other": (
        Text("a file put in the place of another by somebody with the keys", "有人持密钥用另一个文件顶替"),
        _WHO,
    ),
}

TEXTS: Catalog = {
    **{f"{meaning}.can": can for meaning, (can, _) in _MEANINGS.items()},
    **{f"{meaning}.cannot": cannot for meaning, (_, cannot) in _MEANINGS.items()},
}
