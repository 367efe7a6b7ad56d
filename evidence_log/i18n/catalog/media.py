"""What may be the matter with a file, what is odd about it, and how it probably came to be as it is."""

from evidence_log.i18n.texts import Catalog, Text

_PROBLEMS: Catalog = {
    "not-decodable": Text(
        "it cannot be decoded; the bytes are kept as they are", "无法解码；原始字节已原样保存"
    ),
    "breaks-off": Text(
        "it breaks off before its end; what is there is shown", "文件在结尾前中断；已显示其余部分"
    ),
    "damaged-parts": Text("parts of it are damaged and were passed over", "部分内容损坏，已跳过"),
    "no-sound": Text("there is no sound in it", "其中没有声音"),
    "no-pixels": Text("there is no picture in it", "其中没有画面"),
    "no-pages": Text("there is no page in it", "其中没有任何页面"),
    "empty": Text("the file is empty; it is kept as it is", "文件是空的；已原样保存"),
    "too-many-pixels": Text(
        "the picture is too large to be shown; it is kept as it is", "图片过大，无法显示；已原样保存"
    ),
    "too-large": Text("the file is too large to be looked into; it is kept", "文件过大，未解析内容；已保存"),
    "needs-too-much-memory": Text(
        "it would take more than 512 MB of memory to look into; it is kept as it is",
        "解析它需要超过 512 MB 内存，已停止解析；文件已原样保存",
    ),
    "needs-password": Text(
        "it is locked with a password and was not looked into", "文件设有密码，未解析内容"
    ),
    "not-text-throughout": Text("it begins as text and goes on as something else", "开头是文字，后面不是"),
    "metadata-unreadable": Text("what the file says about itself cannot be read", "文件自带的信息无法读取"),
    "archive-too-many": Text(
        "there are more than 10,000 files in it: kept whole, not unpacked",
        "其中超过 1 万个文件：整体保存，未拆开",
    ),
    "archive-overlapping": Text(
        "its parts lie over one another, as in archives made to fill a disk: kept whole, not unpacked",
        "其中各部分互相重叠，像是用来撑满磁盘的压缩包：整体保存，未拆开",
    ),
    "archive-unreadable": Text(
        "it cannot be read as an archive; it is kept whole", "无法按压缩包读取；已整体保存"
    ),
    "decoder-died": Text(
        "the program that looks into files ended while looking; the file is kept",
        "解析程序在查看此文件时中断；文件已保存",
    ),
}

_ODDITIES: Catalog = {
    "oddity.name-disagrees": Text(
        "the name ends in {detail}, the content is something else",
        "文件名以 {detail} 结尾，内容却是另一种文件",
    ),
    "oddity.trailing-bytes": Text(
        "{detail} bytes follow after the end of it", "文件结尾之后还有 {detail} 字节"
    ),
    "oddity.also-reads-as": Text(
        "it can also be read as another kind of file: {detail}", "它同时也能当作另一种文件读取：{detail}"
    ),
    "oddity.motion-photo": Text(
        "a moving picture follows after the photo ({detail} bytes), as phones write it",
        "照片后附有一段动态画面（{detail} 字节），手机会这样保存",
    ),
    "oddity.second-picture": Text(
        "a second picture follows after the first ({detail} bytes)",
        "第一张图片之后还有第二张（{detail} 字节）",
    ),
    "oddity.preview-only": Text(
        "a raw photo; only the small picture in it is shown ({detail})",
        "原始格式照片；只显示其中的小图（{detail}）",
    ),
    "oddity.times-disagree": Text(
        "two times in it do not go together: {first} and {second} are {apart} apart",
        "其中两个时间互相矛盾：{first} 与 {second} 相差 {apart}",
    ),
    "oddity.time-refused": Text("a time that cannot be: {detail}", "不可能的时间：{detail}"),
    "oddity.other-declared": Text("it declares itself as {detail}", "它自称是 {detail}"),
    "oddity.not-unpacked": Text(
        "not taken out of it: {detail} ({reason})", "未从中取出：{detail}（{reason}）"
    ),
}

_INSIDE: Catalog = {
    "inside.encrypted": Text("locked with a password", "设有密码"),
    "inside.method": Text("packed in a way this program does not unpack", "压缩方式无法解开"),
    "inside.damaged": Text("damaged", "已损坏"),
    "inside.too-large": Text("unpacks to far more than it should", "解开后远大于正常大小"),
    "inside.link": Text("a link, not a file", "是链接，不是文件"),
    "inside.too-many": Text("too many files", "文件过多"),
    "inside.overlapping": Text("lies over other parts", "与其他部分重叠"),
    "inside.too-deep": Text("an archive within an archive within an archive", "压缩包层层嵌套过深"),
    "inside.unreadable": Text("not to be read", "无法读取"),
}

_DELIVERY: Catalog = {
    "delivery.camera-original": Text("probably as the device made it", "很可能是设备直接生成的原件"),
    "delivery.chat-copy": Text(
        "probably a copy that went through a chat program", "很可能是经聊天软件转发的副本"
    ),
    "delivery.screenshot": Text("probably a screenshot", "很可能是截屏"),
    "delivery.screen-recording": Text("probably a recording of a screen", "很可能是录屏"),
    "delivery.edited": Text("probably saved again by an editing program", "很可能经过编辑软件重新保存"),
    "delivery.stripped": Text(
        "what the device writes about itself is missing: probably shared or saved again",
        "设备写入的信息已缺失：很可能经过转发或另存",
    ),
    "delivery.re-encoded": Text("probably written again by a program", "很可能被软件重新编码"),
    "delivery.unknown": Text("nothing says how it came to be", "看不出它是怎样来的"),
    "better.chat-copy": Text(
        "if somebody still has the file before it was sent, attach that as well; on the phone, send it as a "
        "file or copy it by cable",
        "如果还有发送之前的原文件，请也附上；在手机上用“原图/文件”方式发送，或用数据线拷贝",
    ),
    "better.screenshot": Text(
        "keep the conversation on the phone: do not delete it, do not change phones",
        "请把对话留在手机里：不要删除，也不要换机清空",
    ),
    "better.screen-recording": Text(
        "keep the conversation on the phone: do not delete it, do not change phones",
        "请把对话留在手机里：不要删除，也不要换机清空",
    ),
    "better.edited": Text(
        "attach the file from before the change as well, if you still have it",
        "如果还有改动之前的文件，请也附上",
    ),
    "better.stripped": Text(
        "if the first file is still on the phone, copy it by cable and attach it as well",
        "如果手机里还有最初的文件，请用数据线拷贝后也附上",
    ),
    "better.re-encoded": Text(
        "if the first file is still on the phone, copy it by cable and attach it as well",
        "如果手机里还有最初的文件，请用数据线拷贝后也附上",
    ),
}

_REASONS: Catalog = {
    "reason.maker-and-model": Text("it names the device", "写有设备型号"),
    "reason.original-time": Text("it holds the time of taking", "写有拍摄时间"),
    "reason.place-recorded": Text("it holds a place", "写有位置"),
    "reason.maker-note": Text("it holds notes of the maker", "写有厂商数据"),
    "reason.motion-photo": Text("it is marked as a motion photo", "标记为动态照片"),
    "reason.name-of-camera": Text("its name is of the kind cameras give", "文件名像相机所起"),
    "reason.name-of-recorder": Text("its name is of the kind call recorders give", "文件名像通话录音所起"),
    "reason.name-of-chat": Text("its name is of the kind chat programs give", "文件名像聊天软件所起"),
    "reason.name-of-screenshot": Text("its name says so", "文件名如此"),
    "reason.name-of-screen-recording": Text("its name says so", "文件名如此"),
    "reason.name-of-edited": Text("its name says so", "文件名如此"),
    "reason.marked-as-screenshot": Text("it is marked as one", "文件内有截屏标记"),
    "reason.marked-as-screen-recording": Text("it is marked as one", "文件内有录屏标记"),
    "reason.like-a-phone-screen": Text("it has the size of a phone's screen", "尺寸与手机屏幕相同"),
    "reason.chat-voice": Text("chat programs keep voice in this format", "聊天软件用这种格式保存语音"),
    "reason.editing-software": Text("it names an editing program", "写有编辑软件名称"),
    "reason.saved-after-taken": Text("it was saved later than it was taken", "保存时间晚于拍摄时间"),
    "reason.encoder-of-a-program": Text("it names the program that encoded it", "写有编码软件名称"),
    "reason.no-metadata": Text("it says nothing about itself", "没有任何自带信息"),
    "reason.small-for-a-camera": Text("it is smaller than cameras make them", "尺寸小于相机所拍"),
}

_FIELDS: Catalog = {
    "field.file.name": Text("the file's name", "文件名"),
    "field.file.sidecar": Text("the recorder's own note beside it", "录音软件旁存的说明"),
    "field.file.modified": Text("when the file was last written", "文件最后写入时间"),
    "field.exif.DateTimeOriginal": Text("EXIF: taken", "EXIF 拍摄时间"),
    "field.exif.DateTimeDigitized": Text("EXIF: digitized", "EXIF 数字化时间"),
    "field.exif.DateTime": Text("EXIF: saved", "EXIF 保存时间"),
    "field.exif.GPSDateStamp": Text("EXIF: GPS", "EXIF 卫星时间"),
    "field.xmp.photoshop:DateCreated": Text("XMP: created", "XMP 创建时间"),
    "field.xmp.xmp:CreateDate": Text("XMP: created", "XMP 创建时间"),
    "field.xmp.exif:DateTimeOriginal": Text("XMP: taken", "XMP 拍摄时间"),
    "field.container.com.apple.quicktime.creationdate": Text("QuickTime: recorded", "QuickTime 录制时间"),
    "field.container.creation_time": Text("container: written", "容器写入时间"),
    "field.container.date": Text("container: date", "容器日期"),
    "field.pdf.CreationDate": Text("PDF: created", "PDF 创建时间"),
    "field.mail.Date": Text("mail: sent", "邮件发送时间"),
    "field.mail.Received": Text("mail: received by the server", "邮件服务器收到时间"),
}

TEXTS: Catalog = {**_FIELDS, **_INSIDE, **_PROBLEMS, **_ODDITIES, **_DELIVERY, **_REASONS}
