"""The app's texts about its passphrase, its recovery line, its backups, and erasing."""

from evidence_log.i18n.texts import Catalog, Text

TEXTS: Catalog = {
    "act.sentence": Text("{words}.", "{words}。"),
    "act.working": Text("Working on it. This takes a moment…", "正在处理，请稍候…"),
    "act.done": Text("Up and Down read on; Esc goes back.", "上下键翻看，按 Esc 返回。"),
    "again.backup": Text(
        "The copy is opened with it once it is written, as it would be opened one day. It is kept nowhere, so it is "
        "asked for each time.",
        "副本写好后，会用口令试着打开一次，就像将来要用时那样。口令不会保存，所以每次都要输入。",
    ),
    # the passphrase
    "menu.passphrase": Text("Change the passphrase …", "更改口令…"),
    "key.change_passphrase": Text("Change it", "更改"),
    "passphrase.title": Text("Change the passphrase", "更改口令"),
    "passphrase.about": Text(
        "From then on the new one opens this vault, the old one no longer. Backups and copies made before still open with "
        "the old one.",
        "更改之后，这个加密库用新口令打开，旧口令不再有效。以前的备份和副本仍用旧口令打开。",
    ),
    "passphrase.do": Text("Change the passphrase", "更改口令"),
    "passphrase.hint": Text(
        "Type the new one twice. Nothing is changed before Ctrl+S.",
        "请把新口令输入两遍。按 Ctrl+S 之前什么都不会变。",
    ),
    # the recovery line
    "menu.recovery": Text("The recovery line: show it, make a new one …", "恢复密钥：查看、重新生成…"),
    "ways.title": Text("Recovery line", "恢复密钥"),
    "ways.looking": Text("Looking at what is there…", "正在查看现有内容…"),
    "ways.there": Text(
        "There is a recovery line, made on {when}. Whoever has it on paper can open this vault without the passphrase.",
        "已有恢复密钥，生成于 {when}。持有那张纸的人，不用口令就能打开这个加密库。",
    ),
    "ways.none": Text(
        "There is no recovery line: if the passphrase is forgotten, nothing opens this vault.",
        "还没有恢复密钥：忘了口令，就再也打不开这个加密库。",
    ),
    "ways.show": Text("Show it once more, to copy it by hand", "再显示一次，以便亲手抄写"),
    "ways.make": Text("Make one, and copy it by hand", "生成一个，并亲手抄下"),
    "ways.replace": Text("Make a new one: the paper was lost or seen", "重新生成：纸丢了，或被人看到了"),
    "ways.alone": Text(
        "It is shown on the screen and written into no file. Do this where nobody looks over your shoulder, with pen and "
        "paper at hand.",
        "密钥只显示在屏幕上，不写入任何文件。请准备好纸笔，在没有旁人的地方进行。",
    ),
    "ways.sure": Text(
        "The line on your paper then opens this vault no longer. Copies and backups made before still open with it. Press "
        "the same button again to make a new one.",
        "之后，您纸上原来那一行就打不开这个加密库了；以前的备份和副本仍能用它打开。要重新生成，请再按一次这个按钮。",
    ),
    "ways.hint": Text("Up and Down or Tab choose, Enter does it.", "上下键或 Tab 选择，按回车确定。"),
    "ways.made": Text(
        "A recovery line is made. If it is not on paper yet, have it shown once more.",
        "恢复密钥已生成。如果还没有抄下来，请再显示一次。",
    ),
    "ways.replaced": Text(
        "A new recovery line is made; the old one no longer opens this vault. If the new one is not on paper yet, have it "
        "shown once more. Copies and backups made before still open with the old one: make a new backup.",
        "新的恢复密钥已生成，旧的已打不开这个加密库。如果新的还没有抄下来，请再显示一次。以前的备份和副本仍能用旧的打开，请重新备份。",
    ),
    "act.no_folder": Text("Please name a folder.", "请写明文件夹。"),
    # backups
    "menu.backup": Text("Back up: a copy on a stick …", "备份：复制一份到 U 盘…"),
    "key.back_up": Text("Back up", "备份"),
    "backup.title": Text("Back up", "备份"),
    "backup.about": Text(
        "A copy of the whole vault, encrypted as it is. Best onto a memory stick or another device, kept where the people "
        "you are afraid of will not look.",
        "把整个加密库原样（加密）复制一份。最好放到 U 盘或另一台设备上，并收在您担心的人不会去翻的地方。",
    ),
    "backup.none": Text("There is no backup yet.", "还没有备份过。"),
    "backup.last": Text("Last backup: {when}, in {place}.", "上次备份：{when}，位于 {place}。"),
    "backup.folder": Text("Folder", "存放位置"),
    "backup.folder.hint": Text("the stick, or a folder on it", "U 盘，或其中的文件夹"),
    "backup.do": Text("Back up now", "现在备份"),
    "backup.hint": Text(
        "A folder of its own is made in this one. Run again, only what is new is copied.",
        "会在这里另建一个文件夹。以后再备份，只复制新增的内容。",
    ),
    "backup.no_stick": Text(
        "No stick was found; this is your home folder, where a copy does not help against theft or a broken disk.",
        "没有找到 U 盘；这里是您的主文件夹，电脑丢失或硬盘损坏时，副本放在这里帮不上忙。",
    ),
    "backup.going": Text(
        "{progress} You can go on meanwhile, and hide the screen.",
        "{progress}您可以继续做别的，也可以遮屏。",
    ),
    "backup.begins": Text("Beginning", "正在开始"),
    "backup.broken_off": Text(
        "The backup was broken off; the copy before it is unharmed. The next one goes on where it stopped.",
        "备份已中断，之前的副本不受影响。下次备份会接着做。",
    ),
    "backup.unsound": Text(
        "What differs is listed by: evidence-log verify {folder}",
        "差异之处可用 evidence-log verify {folder} 列出",
    ),
    "notice.still_copying": Text(
        "A backup is being made. The same key again breaks it off and quits; what is saved stays saved.",
        "正在备份。再按一次就中断备份并退出；已保存的都在。",
    ),
    "menu.erase": Text("Erase this incident for good …", "彻底删除这条记录…"),
    # an original, written out of the vault
    "key.save_original": Text("Save a copy", "另存原件"),
    "original.title": Text("{reference}: save the original", "{reference}：另存原件"),
    "original.about": Text(
        "The file as it came, byte for byte, for the police, a lawyer, or a court. Outside the vault anybody who uses this "
        "computer or the stick can open it.",
        "把原始文件原样（逐字节）存到加密库外面，交给警方、律师或法院。存出去以后，能用这台电脑或 U 盘的人都能打开它。",
    ),
    "original.folder": Text("Folder", "存放位置"),
    "original.folder.hint": Text("the stick, or a folder on it", "U 盘，或其中的文件夹"),
    "original.do": Text("Save it there", "存到这里"),
    "original.hint": Text("It is named by its number.", "文件以证物编号命名。"),
    "original.lies": Text("{reference} lies in {path}", "{reference} 已存到 {path}"),
    "original.same": Text(
        "It is the same as the one in the vault. SHA-256: {sha256}",
        "它与加密库里的原件相同。SHA-256：{sha256}",
    ),
    "original.after": Text(
        "Once it is handed over, delete it there and empty the wastebasket.",
        "交出去以后，请在那里删除，并清空回收站。",
    ),
    # withdrawing
    "key.withdraw": Text("Withdraw", "撤回"),
    "key.withdraw_it": Text("Withdraw it", "撤回"),
    "menu.withdraw": Text("Withdraw this incident: hidden, but kept …", "撤回这条记录：隐藏但保留…"),
    "withdraw.title": Text("Withdraw {reference}", "撤回 {reference}"),
    "withdraw.looking": Text("Looking at what it is…", "正在查看…"),
    "withdraw.about.inc": Text(
        "It is hidden, and kept: no list, count or new document shows it or its exhibits any more, and not a word of it is "
        "lost. The shell still shows it under its number, with list --all. Documents made before stay as they are.",
        "撤回后会隐藏，但仍保留：列表、统计和以后的文书都不再出现这条记录和它的证物，内容一字不少。用命令行的 show 加编号或 "
        "list --all 仍可查看。以前做好的文书不变。",
    ),
    "withdraw.about.ex": Text(
        "It is hidden, and kept: no document made from now on has it any more, and not a byte of it is lost. Here it stands "
        "below the others, marked. The incident stays. Documents made before stay as they are.",
        "撤回后会隐藏，但仍保留：以后的文书不再收入，文件一字节不少。在这里它排在其他证物后面，并有标明。所属的记录不变，以前做好的文书也不变。",
    ),
    "withdraw.about.pty": Text(
        "Hidden, and kept: who it is, and what was said to be theirs, is in no new document any more. Here they stand below the "
        "others. What incidents tell of them stays. Documents made before stay as they are.",
        "撤回后会隐藏，但仍保留：以后的文书不再出现此人（或公司）以及据称属于其的号码。在这里排在最后一栏。各条记录里写到的内容不变，"
        "以前做好的文书也不变。",
    ),
    "withdraw.about.debt": Text(
        "Hidden, and kept: no rule is looked at for it any more, and no new document has it. Here it stands below the others. "
        "Documents made before stay as they are.",
        "撤回后会隐藏，但仍保留：不再据它对照规则，以后的文书不再收入。在这里它排在最后一栏。以前做好的文书不变。",
    ),
    "withdraw.about.step": Text(
        "Hidden, and kept: nothing is due because of it any more, and no new document has it. What it answered may be due "
        "again. Here it stands below the others. Documents made before stay as they are.",
        "撤回后会隐藏，但仍保留：因它而起的期限不再计算，以后的文书不再收入；它答复过的期限可能重新计算。在这里它排在最后一栏。"
        "以前做好的文书不变。",
    ),
    "withdraw.no_way_back": Text(
        "Withdrawing cannot be undone. What was withdrawn by mistake is written down again, and both stand, each with its day.",
        "撤回不能取消。撤回错了可以重新写一次，两次都会留着，各有日期。",
    ),
    "withdraw.reason": Text("Why", "原因"),
    "withdraw.reason.hint": Text("written down twice, the wrong person", "如：重复记录、写错了人"),
    "withdraw.do": Text("Withdraw it", "撤回"),
    "withdraw.hint": Text(
        "A few words are kept with it. Nothing is withdrawn before Ctrl+S.",
        "写几个字即可，会一并保存。按 Ctrl+S 之前什么都不会变。",
    ),
    "withdraw.why": Text(
        "Why is it withdrawn? A few words are enough; they are kept with it.",
        "为什么撤回？几个字就够，会一并保存。",
    ),
    "withdraw.done": Text("{reference} withdrawn. All of it is kept.", "{reference} 已撤回，内容全部保留。"),
    # erasing
    "key.erase": Text("Erase", "删除"),
    "key.erase_it": Text("Erase it", "删除"),
    "erase.title": Text("Erase {reference}", "删除 {reference}"),
    "erase.looking": Text("Looking at what would go…", "正在查看会删除什么…"),
    "erase.stays": Text(
        "What stays: the number, when and why it was erased, and its link in the chain with its hash, so that nobody can "
        "say something was taken out unseen. The words cannot be read from that.",
        "会留下：编号、删除的时间和原因，以及它在哈希链中的那一环（只有哈希），以证明没有被悄悄抽走什么。从中读不出内容。",
    ),
    "erase.cannot_come_back": Text(
        "It cannot be brought back. To hide it and keep it, go back (Esc) and withdraw it instead (Z).",
        "删除后无法恢复。如只想隐藏而保留，请按 Esc 返回，再按 Z 撤回。",
    ),
    "erase.handed_question": Text(
        "Do the police, a court or another authority already have this?",
        "公安机关、法院或其他部门是否已经收到过这些内容？",
    ),
    "erase.handed": Text("They have it", "是否收到"),
    "erase.reason": Text("Why", "原因"),
    "erase.reason.hint": Text("a few words; it stays, so do not repeat", "几个字；会保留，请勿重复原文"),
    "erase.confirm": Text("Its number", "输入编号"),
    "erase.confirm.hint": Text("type {reference} to erase it", "输入 {reference} 即可删除"),
    "erase.do": Text("Erase it for good", "彻底删除"),
    "erase.hint": Text(
        "Up and Down read, Tab goes to the fields. Nothing is erased before its number is typed.",
        "上下键翻看，按 Tab 填写。不输入编号就不会删除。",
    ),
    "erase.why": Text(
        "Why is it erased? The reason stays, so do not repeat the words in it.",
        "为什么删除？原因会保留下来，请不要在其中重复原文。",
    ),
    "erase.type": Text(
        "Nothing was erased. Type {reference} into the last field if it is to go; Esc leaves everything as it is.",
        "没有删除任何内容。确实要删除，请在最后一格输入 {reference}；按 Esc 则一切照旧。",
    ),
    "erase.erasing": Text("Erasing. This takes a moment…", "正在删除，请稍候…"),
}
