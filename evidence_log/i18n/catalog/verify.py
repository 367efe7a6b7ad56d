"""What `verify` says: the names of its steps, and what each observation is consistent with."""

from evidence_log.i18n.catalog.verify_document import TEXTS as DOCUMENT
from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    **DOCUMENT,
    "step.manifest": Text("the vault's description (VAULT.json)", "加密库说明（VAULT.json）"),
    "step.keys": Text("the keys", "密钥"),
    "step.database": Text("the database file", "数据库文件"),
    "step.guards": Text("the guards against changing rows", "防改动触发器"),
    "step.entries": Text("every entry in its place, linked to the one before", "每条记录都在原位，前后相连"),
    "step.checkpoints": Text("the signed heads", "已签名的检查点"),
    "step.bodies": Text("every record fits its entry", "每条正文与其条目相符"),
    "step.index": Text("the index fits the records", "索引与记录相符"),
    "step.mirror": Text("the copy of the ledger beside the database", "数据库之外的台账副本"),
    "step.objects": Text("every file is there", "所有文件都在"),
    "step.seals": Text("the time stamps from outside", "外部时间戳"),
    "step.bytes": Text("every file read and compared", "逐个读取并比对文件"),
    "verdict.sound": Text("sound: nothing differs from what was recorded", "未发现不一致：与记录时相同"),
    "verdict.discrepancies": Text(
        "{n} {n:discrepancy|discrepancies}: something differs from what was recorded",
        "发现 {n} 处不一致：与记录时不同",
    ),
    "verdict.could-not-look": Text("could not look", "无法核对"),
    "sound.limit": Text(
        "this shows: unchanged since recorded. When it was recorded, only a stamp from outside shows (evidence-log "
        "seals); that the content is true, nothing here shows",
        "这说明：记录之后没有被改动。何时记录的，只有外部时间戳能说明（evidence-log seals）；内容是否属实，这里没有任何内容能说明",
    ),
    "checked": Text("{n} looked at", "已核对 {n} 项"),
    "expected": Text("expected", "应为"),
    "found": Text("found", "实为"),
    "note": Text("note", "提示"),
    "can": Text("can mean", "可能是"),
    "cannot": Text("cannot mean", "不能说明"),
    "portion": Text(
        "of the kept files part {bucket} of {of} was read; the next time it is another's turn",
        "已读取所存文件的第 {bucket} 份（共 {of} 份）；下次轮到另一份",
    ),
    "known": Text(
        "the ledger begins with what the checkpoint that was kept elsewhere is over",
        "台账以另存检查点所涵盖的内容为开头",
    ),
    "sound.limit-known": Text(
        "this shows: unchanged since the checkpoint was handed over, as far as it reaches. It does not show that the "
        "content is true",
        "这说明：检查点交出之后，它所涵盖的内容没有被改动。不能说明内容属实",
    ),
    "known-head-differs": Text(
        "the ledger does not begin with what the checkpoint kept elsewhere is over",
        "台账的开头与另存检查点所涵盖的内容不同",
    ),
    "known-head-missing": Text(
        "the checkpoint kept elsewhere is over more entries than there are",
        "另存检查点所涵盖的条目多于现有条目",
    ),
    # meanings
    "seal-missing": Text(
        "the answer of a stamp authority is not there: take the file from a backup; without it the stamp cannot be shown",
        "时间戳机构的回复文件缺失：请从备份中取回；没有它就无法出示这个时间戳",
    ),
    "seal-altered": Text(
        "the answer of a stamp authority is not as it came: consistent with damage or a change",
        "时间戳机构的回复与收到时不同：可能是损坏或被改动",
    ),
    "seal-of-other-request": Text(
        "the answer is not to the question that was asked", "这份回复对应的不是当时的请求"
    ),
    "seal-of-other-head": Text(
        "a stamp was asked for a state this ledger never had: consistent with a changed or replaced ledger",
        "请求时间戳时的台账状态与现在的台账对不上：可能是台账被改动或替换",
    ),
    "seal-of-other-note": Text(
        "the signed note is not the one a stamp was asked for", "已签名的检查点不是请求时间戳时的那一份"
    ),
    "seal-not-signed": Text(
        "the signature of the stamp does not fit, or it says something else than was entered",
        "时间戳的签名不符，或内容与登记的不同",
    ),
    "seal-note-missing": Text(
        "the note somebody outside was shown is missing beside the ledger; the next thing you save writes it again",
        "给外部看过的检查点文件不在；下次保存时会重新写出",
    ),
    "seal-waits": Text(
        "a time stamp was asked for and has not come yet; evidence-log seal asks again",
        "请求过的时间戳还没有收到；evidence-log seal 会再次请求",
    ),
    "seal-not-entered": Text(
        "an answer lies here that no record speaks of: what an interrupted seal leaves; evidence-log seal looks at it again",
        "有一份没有登记的回复，是盖时间戳时被中断留下的；evidence-log seal 会再次查看",
    ),
    "manifest-unreadable": Text(
        "VAULT.json is missing or cannot be read: consistent with damage or removal",
        "VAULT.json 缺失或无法读取：可能是损坏或被删除",
    ),
    "manifest-differs": Text(
        "VAULT.json does not name this vault's own keys: what is written next would be encrypted or signed for "
        "another key",
        "VAULT.json 所写的不是本库自己的密钥：之后写入的内容会按别人的密钥加密或签名",
    ),
    "key-unreadable": Text(
        "a key file is missing or damaged; take it from a backup", "密钥文件缺失或损坏，请从备份中取回"
    ),
    "key-other": Text(
        "a key is not the one the vault was made with: somebody put another in its place",
        "密钥不是建库时的那一把：有人换上了别的密钥",
    ),
    "recovery-does-not-open": Text(
        "the recovery identity kept in the vault does not open it", "库内保存的恢复密钥打不开本库"
    ),
    "recovery-removed": Text(
        "the vault has a recovery identity, and its files are not there: somebody removed them. evidence-log recovery "
        "make --replace makes a new one",
        "本库有恢复密钥，但文件不在：有人删除了它们。可用 evidence-log recovery make --replace 重新生成",
    ),
    "open-beside-passphrase": Text(
        "the vault has a passphrase, and a key that needs none lies beside it: somebody put it there, or an older copy "
        "was mixed in. Set the passphrase anew with evidence-log passphrase",
        "本库设有口令，旁边却有一把不用口令的密钥：有人放了进去，或混入了旧副本。请用 evidence-log passphrase 重设口令",
    ),
    "passphrase-removed": Text(
        "the vault has a passphrase, and its file is not there; a key that needs none is: somebody who could open the "
        "vault took the passphrase away",
        "本库设有口令，但口令文件不在，只有一把不用口令的密钥：有能打开本库的人去掉了口令",
    ),
    "key-put-back": Text(
        "an earlier key file lies in the place of the one made after it: the passphrase or recovery line it was "
        "replaced for opens this copy again. Set the passphrase anew with evidence-log passphrase, the recovery line with "
        "evidence-log recovery make --replace",
        "密钥文件是更换之前的那一份：换掉的旧口令或旧恢复密钥又能打开这一份了。请用 evidence-log passphrase 重设口令，"
        "用 evidence-log recovery make --replace 重新生成恢复密钥",
    ),
    "key-change-unfinished": Text(
        "a change of the keys was interrupted; the next writing command finishes it",
        "更改密钥时被中断，下次写入时会补完",
    ),
    "database-unreadable": Text(
        "pages of the database cannot be read: consistent with damage to the file",
        "数据库有无法读取的页面：可能是文件损坏",
    ),
    "guard-missing": Text(
        "a guard against changing rows is missing or was changed: somebody worked on the database with the key",
        "防改动触发器缺失或被改：有人用密钥动过数据库",
    ),
    "table-differs": Text(
        "a table of the database differs, is missing, or is not this program's: somebody worked on the database "
        "with the key",
        "数据库的表与原来不同、缺失，或不是本程序的：有人用密钥动过数据库",
    ),
    "folder-unreadable": Text(
        "a folder of the vault is missing or cannot be read: consistent with damage, removal, or missing rights",
        "加密库中有文件夹缺失或无法读取：可能是损坏、被删除或没有权限",
    ),
    "entry-missing": Text("an entry is missing from the sequence", "序列中缺少一条"),
    "entry-unreadable": Text("an entry's bytes are not what was written", "条目的字节与写入时不同"),
    "entry-does-not-link": Text(
        "an entry does not follow from the one before it: one of the two was changed, removed or moved",
        "条目与前一条不相连：其中之一被改动、删除或移动",
    ),
    "entry-out-of-place": Text("an entry stands in another's place", "条目不在自己的位置"),
    "checkpoint-does-not-verify": Text(
        "a signed head does not verify: the note or the key differs", "检查点的签名不符：签名或密钥不同"
    ),
    "checkpoint-differs": Text(
        "the entries do not add up to the signed head: entries were changed, added or removed after signing",
        "条目与已签名的检查点对不上：签名之后有条目被改动、增加或删除",
    ),
    "checkpoint-missing": Text(
        "the newest signed head speaks of more entries than there are", "检查点所指的条目数多于现有条目"
    ),
    "head-unsigned": Text("the last entries are under no signed head", "最后的条目没有检查点"),
    "step.inbox": Text("what was written while locked and waits", "加锁时写下、等待收入的内容"),
    "capture-unreadable": Text(
        "something written while the vault was locked cannot be read: its file was changed or cut short",
        "加锁时写下的一项无法读取：文件被改动或不完整",
    ),
    "capture-missing": Text(
        "something written while the vault was locked is gone: removed from inbox/ without being taken in",
        "加锁时写下的一项不见了：未经收入就从 inbox/ 移走",
    ),
    "capture-does-not-link": Text(
        "the item before this is not the one it was written after: one of the two was exchanged",
        "前一项不是写它时的那一项：其中一项被换过",
    ),
    "captures-wait": Text(
        "written while the vault was locked and not yet answered: evidence-log inbox",
        "加锁时写下、尚未确认的内容：evidence-log inbox",
    ),
    "erased-still-there": Text(
        "a record that was erased on purpose is there again: an older database was mixed with this one",
        "已特意删除的正文又出现了：可能混入了旧的数据库",
    ),
    "erasing-unfinished": Text(
        "something was erased, and traces of it in the vault's files are still to be written over; the next writing "
        "command does it",
        "有内容已删除，库文件中的残留尚待覆写；下次写入时会完成",
    ),
    "erased-in-mirror": Text(
        "the copy of the ledger still holds words that were erased; if the next writing command does not remove them, "
        "an older copy was put back",
        "台账副本里仍有已删除的文字；若下次写入后仍在，说明有人放回了旧副本",
    ),
    "body-missing": Text("the record of an entry is missing", "条目的正文缺失"),
    "body-unreadable": Text("a record's bytes are not what was written", "正文的字节与写入时不同"),
    "body-does-not-fit": Text(
        "a record does not fit what its entry commits to: the record was changed",
        "正文与条目的承诺不符：正文被改动",
    ),
    "body-without-entry": Text("a record stands there without an entry", "有正文而没有条目"),
    "reference-out-of-turn": Text(
        "a number is given twice or left out: an entry before it is missing, or the index was changed before it was "
        "written",
        "编号重复或跳号：之前缺少条目，或写入前索引被改动",
    ),
    "objects-do-not-fit": Text(
        "the files an entry commits to are not those its record names", "条目所承诺的文件与正文所写不符"
    ),
    "index-differs": Text(
        "a row of the index differs from its record; the record itself stands. evidence-log rebuild-index mends it",
        "索引与记录不同；记录本身仍在，运行 evidence-log rebuild-index 即可修复",
    ),
    "mirror-unreadable": Text("a part of the ledger's copy cannot be read", "台账副本有一段无法读取"),
    "mirror-differs": Text(
        "the ledger's copy and the database tell different things", "台账副本与数据库内容不同"
    ),
    "mirror-ahead": Text(
        "the ledger's copy holds entries the database does not: the newest entries were removed from it, or an "
        "older database was put back",
        "台账副本中有数据库里没有的条目：最新条目被删除，或换回了旧的数据库",
    ),
    "mirror-behind": Text(
        "the ledger's copy lags behind; the next writing command brings it up to date",
        "台账副本尚未跟上，下次写入时会补齐",
    ),
    "object-named-otherwise": Text(
        "a file is not called by the name this vault's key gives it: the key that names files is another one",
        "文件名与本库密钥算出的不符：用来命名文件的密钥被换过",
    ),
    "object-missing": Text("a file that was kept is not there", "已保存的文件不见了"),
    "object-damaged": Text("a file cannot be read back: its bytes were changed", "文件无法还原：字节被改动"),
    "object-other": Text("a file is there, but it is another one", "文件在，但不是原来那一个"),
    "object-not-ours": Text(
        "something lies among the files that no entry speaks of and whose name does not fit",
        "文件夹里有不属于任何记录、名字也不相符的东西",
    ),
    "object-found": Text(
        "a file was kept and an act was interrupted before entering it; the next writing command enters it as found",
        "文件已保存但登记被中断，下次写入时会登记为“找回”",
    ),
}
