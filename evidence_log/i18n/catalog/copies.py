"""What `backup`, `restore`, `status` and `destroy` say."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "progress.database": Text("copying what was written down", "正在复制记录"),
    "progress.files": Text("copying files", "正在复制文件"),
    "progress.check": Text("looking at the copy", "正在核对副本"),
    "progress.index": Text("making the index anew", "正在重建索引"),
    "progress.recordings": Text("looking at the recordings", "正在查看录音"),
    "progress.examine": Text("looking into the files", "正在解析文件"),
    "progress.decode": Text("decoding", "正在解码"),
    "progress.recognise": Text("reading the words in the picture", "正在识别图中文字"),
    "progress.lay-out": Text("laying the document out", "正在排版"),
    "progress.pages": Text("writing the pages", "正在写入页面"),
    "progress.words": Text("making the words findable", "正在建立搜索"),
    "rebuilt": Text(
        "✓ the index was made anew from {entries} {entries:entry|entries}: {n} {n:incident|incidents}",
        "✓ 已由台账 {entries} 条重建索引：记录 {n} 条",
    ),
    "backed-up": Text(
        "✓ backed up: {n} {n:entry|entries} of the ledger, in {folder}",
        "✓ 已备份：台账 {n} 条，位于 {folder}",
    ),
    "backed-up-unsound": Text(
        "copied to {folder}, but the copy differs from what was recorded, so it does not count as a backup",
        "已复制到 {folder}，但副本与当初记录的不一致，因此不算备份",
    ),
    "carried": Text(
        "  files: {n} copied ({size}), {there} there already",
        "  文件：新复制 {n} 个（{size}），已有 {there} 个",
    ),
    "removed": Text(
        "  {n} {n:file|files} removed from the copy, because {n:it was|they were} erased from the vault",
        "  {n} 个文件已从副本中移除，因为已在加密库中删除",
    ),
    "only-in-copy": Text(
        "  ! {n} {n:file is|files are} missing from the vault and still in this backup: keep it",
        "  ! 有 {n} 个文件加密库里已经没有、只在这份备份里：请保管好它",
    ),
    "verified": Text(
        "  looked at: what was copied now was read back, everything else by its structure",
        "  已核对：本次复制的内容已逐个读回比对，其余核对了结构",
    ),
    "elsewhere": Text(
        "  it lies on another device than the vault. Keep that where the people you are afraid of will not look",
        "  它在另一个设备上。请放在您担心的人不会去翻的地方",
    ),
    "same-device": Text(
        "it lies on the same device as the vault: it does not help against theft, fire or a broken disk",
        "它与加密库在同一个设备上：丢失、火灾、硬盘损坏时帮不上忙",
    ),
    "opens-with": Text(
        "  it opens with the passphrase, or the recovery identity, of today; a later change does not reach it until the "
        "next backup",
        "  用今天的口令或恢复密钥可以打开；以后改了口令，要到下次备份才会更新",
    ),
    "opens-unasked": Text(
        "  ! the vault has no passphrase: whoever has this copy can read everything; evidence-log passphrase sets one",
        "  ! 加密库没有设口令：拿到这份备份的人都能看到全部内容；可用 evidence-log passphrase 设置",
    ),
    "restored": Text(
        "✓ restored: {n} {n:entry|entries} of the ledger, all files read and compared, in {folder}",
        "✓ 已恢复：台账 {n} 条，所有文件已逐个读取比对，位于 {folder}",
    ),
    "series": Text(
        "  from here new numbers look like {example}, so that no number is ever given twice",
        "  从现在起新编号形如 {example}，任何编号都不会重复",
    ),
    "two-copies": Text(
        "  go on in one place only: what is written in the old folder, if it is still there, does not come here",
        "  请只在一处继续使用：旧文件夹如果还在，写在那里的内容不会到这里来",
    ),
    "restored-to-read": Text(
        "copied to {folder}: it can be read, and nothing is added to it",
        "已复制到 {folder}：可以查看，暂不写入",
    ),
    "restored-to-read.hint": Text(
        "try another backup if you have one; to go on with this one: evidence-log restore {source} --even-so",
        "如有另一份备份请先试那一份；要用这一份继续：evidence-log restore {source} --even-so",
    ),
    "destroy-warning": Text(
        "This deletes the whole vault in {folder} ({size}): every word and every file in it, for good. Nobody can "
        "bring it back, not with the passphrase either.",
        "这会彻底删除 {folder} 中的整个加密库（{size}）：其中的每个字、每个文件。有口令也无法找回。",
    ),
    "destroy-type": Text(
        "To keep it, press Enter. To delete it, type {expected}",
        "想保留，请直接按回车。确定删除，请输入 {expected}",
    ),
    "destroy-ask": Text("> ", "> "),
    "destroyed": Text(
        "the vault in {folder} is destroyed: {n} {n:file|files}, the keys first",
        "{folder} 中的加密库已销毁：共 {n} 个文件，最先销毁密钥",
    ),
    "destroy-left": Text("these are not the vault's, and stay there:", "以下文件不属于加密库，仍留在那里："),
    "destroy-elsewhere": Text(
        "still elsewhere, where this program does not reach:", "其他地方可能还有，本程序管不到："
    ),
    "destroy-elsewhere.backups": Text(
        "backups and other copies of the folder, cloud folders included; evidence-log destroy --vault FOLDER deletes one",
        "备份和该文件夹的其他副本，包括网盘；可用 evidence-log destroy --vault 文件夹 逐个删除",
    ),
    "destroy-elsewhere.documents": Text(
        "the PDFs made from it, and what was handed over", "由它生成的 PDF，以及已经交出的材料"
    ),
    "destroy-elsewhere.originals": Text(
        "the readable photos and recordings that were attached, where they lay",
        "添加过的照片、录音等原文件，仍在原处",
    ),
    "destroy-elsewhere.history": Text(
        "what a flash disk or a snapshot of the system kept of deleted files; without the keys it cannot be read",
        "闪存盘或系统快照里可能残留的已删文件；没有密钥无法读取",
    ),
    "destroy-elsewhere.settings": Text(
        "the program's settings, which tell only its language and folder: {path}",
        "本程序的设置，只含语言和文件夹位置：{path}",
    ),
    "status.vault": Text("Vault", "加密库"),
    "status.format": Text("Format", "格式"),
    "status.size": Text("Size", "大小"),
    "status.demo": Text("it holds an invented example", "内容为虚构示例"),
    "status.is-backup": Text(
        "this is a backup: to be read, or restored with evidence-log restore",
        "这是备份：可查看，或用 evidence-log restore 恢复",
    ),
    "status.unfinished-restore": Text(
        "a restore into this folder did not end: run the same evidence-log restore again",
        "恢复到这个文件夹的过程没有做完：请再运行一次同样的 evidence-log restore",
    ),
    "status.inbox": Text("Written while locked, waiting to be taken in", "锁定时写下、待收入的"),
    "status.locked": Text(
        "  The vault is locked; with the passphrase there is more to tell", "  加密库已锁；有口令才能看到更多"
    ),
    "status.recorded": Text("Recorded", "已记录"),
    "status.counts": Text(
        "{incidents} {incidents:incident|incidents}, {exhibits} {exhibits:exhibit|exhibits}",
        "{incidents} 件事，{exhibits} 件证物",
    ),
    "status.unexamined": Text("Not looked into yet", "尚未查验的证物"),
    "status.newest-missing": Text(
        "the newest entries are missing from vault.db: copied without vault.db-wal, or an older one was put back? "
        "evidence-log verify tells more",
        "vault.db 缺少最新的记录：可能复制时漏了 vault.db-wal，或换回了旧文件；evidence-log verify 可查看详情",
    ),
    "status.lost": Text(
        "{n} {n:file|files} of the exhibits and documents {n:is|are} missing from the folder objects: only half copied? "
        "Bring the folder from where it was copied from, or restore a backup",
        "objects 文件夹缺少 {n} 个证物或文书的文件：可能只复制了一部分，请从原处取回该文件夹，或恢复备份",
    ),
    "status.backup": Text("Last backup", "上次备份"),
    "status.no-backup": Text(
        "none yet. If this computer is lost, so is everything: evidence-log backup FOLDER",
        "还没有。电脑若丢失或损坏，内容就没有了：evidence-log backup 文件夹",
    ),
    "status.backup-made": Text("{ago}, to {place}", "{ago}，备份到 {place}"),
    "status.since-backup": Text(
        "{n} {n:entry|entries} of the ledger since then {n:is|are} in no backup", "此后有 {n} 条台账尚未备份"
    ),
    "status.check": Text("Last check", "上次核对"),
    "status.no-check": Text("none yet: evidence-log verify", "还没有：evidence-log verify"),
    "status.verdict.sound": Text("nothing differed", "未发现不一致"),
    "status.verdict.discrepancies": Text("something differed", "发现不一致"),
    "status.verdict.could-not-look": Text("could not look", "无法核对"),
    "status.data.none": Text("files not read", "未读取文件内容"),
    "status.data.subset": Text("a part of the files read", "读取了一部分文件"),
    "status.data.all": Text("all files read", "读取了全部文件"),
    "status.read-only": Text(
        "the folder cannot be written to: everything can be read, nothing added",
        "文件夹不可写：可以查看，不能添加",
    ),
    "status.cloud": Text(
        "the folder lies within {service}: what is in it stays unreadable to the service, but never write on two "
        "computers at once, and do not take it for a backup",
        "文件夹位于 {service} 中：服务商读不到内容，但不要在两台电脑上同时写入，也不要把它当作备份",
    ),
    "status.conflicts": Text(
        "{n} {n:file looks|files look} like a conflict copy made by a syncing program: two computers wrote at once. "
        "Delete nothing; copy the whole folder elsewhere and run evidence-log verify",
        "有 {n} 个文件像是同步软件生成的冲突副本：两台电脑同时写过。不要删除；先把整个文件夹复制到别处，"
        "再运行 evidence-log verify",
    ),
    "ago.days": Text("{n} {n:day|days} ago", "{n} 天前"),
    "ago.hours": Text("{n} {n:hour|hours} ago", "{n} 小时前"),
    "ago.now": Text("less than an hour ago", "不到一小时前"),
}
