"""The files of the case in China, and what is said about each."""

from evidence_log.casework.demo.belonging import Belonging, Form
from evidence_log.casework.demo.story_zh.people import (
    AGENCY_NUMBER,
    CONTRACT,
    PLATE,
    SERIES_NUMBER,
    WU_NUMBER,
)
from evidence_log.records.annotation import Carrier, ConsentBasis, KeyPassage

_FIELDS = (31.0, 121.0)  # where nobody lives
_PHONE = Carrier(what="本人手机 Fictiphone F3", still_there=True, checked="做笔录前一天")
_CALLS, _WORDS, _THIRD = "电话", "短信、微信与邮件", "联系第三人"
_DOOR, _POLICE = "上门与跟踪", "报案与投诉"

BELONGINGS = {
    "recording-1": Belonging(
        form=Form.AMR,
        file_name="{digits}_{at:%Y%m%d%H%M%S}.amr",
        seconds=26,
        seed=11,
        caption="22:38 来电录音，手机自带录音",
        proves="对方辱骂，并称要每天打电话",
        group=_CALLS,
        carrier=_PHONE,
        consent=ConsentBasis.TOOK_PART,
        transcript=(
            "[0:03-0:04] 我：喂，哪位？\n"
            "[0:04-0:07] 对方：云汀老五。钱呢？\n"
            "[0:07-0:11] 我：我跟平台在谈分期，你晚上十点多打什么电话。\n"
            "[0:11-0:15] 对方：谈个屁，你这种人就是欠收拾。\n"
            "[0:15-0:17] 我：你说话放尊重。\n"
            "[0:17-0:23] 对方：不还是吧？那就天天打，打到你睡不着觉为止。\n"
            "[0:23-0:25] 我：我录音了。（挂断）\n"
        ),
        key_passages=(
            KeyPassage(from_ms=11_000, to_ms=15_000, words="谈个屁，你这种人就是欠收拾。"),
            KeyPassage(from_ms=17_000, to_ms=23_000, words="那就天天打，打到你睡不着觉为止。"),
        ),
    ),
    "missed-calls": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="calls",
        words=(
            "未接来电",
            f"{AGENCY_NUMBER}|23 个未接来电|12:26",
            f"{WU_NUMBER}|2 个未接来电|昨天",
            f"{AGENCY_NUMBER}|17 个未接来电|上周",
        ),
        minutes=5,
        caption="未接来电列表，用平板拍的",
        proves="一个上午二十三个未接来电",
        group=_CALLS,
        carrier=_PHONE,
    ),
    "voice": Belonging(
        form=Form.SILK,
        file_name="msg_{at:%H%M%S}{at:%m%d%y}.silk",
        seconds=7,
        seed=29,
        caption="微信语音一条",
        proves="对方用私人微信联系本人，提到工作单位",
        group=_WORDS,
        carrier=Carrier(what="本人手机，微信，与“云汀老五”的聊天", still_there=True),
        consent=ConsentBasis.TOOK_PART,
        transcript="[0:00-0:04] 对方：林晓禾，电话不接是吧，微信我也找得到你。\n[0:04-0:06] 对方：你单位在哪我清楚得很。\n",
        from_other_side=True,
    ),
    "doorway": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="doorway",
        offset=True,
        place=_FIELDS,
        minutes=4,
        caption="周姨从楼梯上拍的，两人在我家门口",
        proves="两名男子上门，其中一人戴黑帽",
        group=_DOOR,
        carrier=Carrier(what="周姨的手机，用数据线拷给我的", still_there=True),
    ),
    "notice": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="notice",
        words=("欠债还钱", "林晓禾 3-302", "躲得过初一", "躲不过十五"),
        minutes=2,
        caption="贴在我家门上的纸",
        proves="对方把姓名、门牌和欠款公开张贴",
        group=_DOOR,
        carrier=Carrier(what="原纸一张，连胶带装在袋子里，在本人处", still_there=True),
    ),
    "messages": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="messages",
        words=(
            AGENCY_NUMBER,
            "林某禾，身份证尾号0417，母亲林母。",
            "最后通牒：今晚8点前不还，我们去𠮷祥里找你妈喝茶。",
        ),
        offset=True,
        minutes=6,
        caption="短信界面，用另一部手机拍的",
        proves="对方掌握身份证号和母亲姓名，并以找母亲相威胁",
        group=_WORDS,
        carrier=_PHONE,
    ),
    "group": Belonging(
        form=Form.SCREENSHOT,
        file_name="Screenshot_{at:%Y%m%d_%H%M%S}.png",
        scene="group",
        words=(
            "青禾苑3栋业主群（126）",
            "A老五|",
            "A老五|3栋302林晓禾欠钱不还，大家认一认",
            "周姨|你谁啊？谁拉你进来的",
            "A老五|替云汀收账的，欠债还钱天经地义",
            "群主|踢了。大家别转",
        ),
        minutes=9,
        caption="业主群截图，图里的身份证照片是对方发的",
        proves="对方在一百二十余人的群里公开本人信息和欠款",
        group=_THIRD,
        carrier=Carrier(what="周姨手机里的群聊；我不在这个群", still_there=True),
    ),
    "hr-mail": Belonging(
        form=Form.MAIL,
        file_name="转发 关于贵单位员工林晓禾.eml",
        head=(
            "云汀信用法务 <legal@yunting.example>",
            "hr@employer.example",
            "关于贵单位员工林晓禾涉嫌恶意逃废债的告知",
        ),
        text=(
            "贵单位人事部门：\n\n"
            "我方受虚构律师事务所委托，就贵单位员工林晓禾借款逾期一事告知如下："
            f"该员工在速禾消费金融的借款（合同编号 {CONTRACT}）已逾期，经多次联系拒不履行。\n\n"
            "请贵单位督促该员工于三日内履行还款义务，否则我方将派员到贵单位现场协商。\n\n"
            "云汀信用 法务专员\n"
        ),
        caption="陈姐转来的原邮件",
        proves="对方把欠款告诉单位，并称要派人到单位",
        group=_THIRD,
        carrier=Carrier(what="公司人事邮箱，陈姐那里有原件", still_there=True),
    ),
    "recording-2": Belonging(
        form=Form.M4A,
        file_name="通话录音 {digits}_{at:%y%m%d_%H%M%S}.m4a",
        seconds=40,
        seed=23,
        caption="00:40 来电录音",
        proves="对方说出孩子的学校和年级，称要去接孩子",
        group=_CALLS,
        carrier=_PHONE,
        consent=ConsentBasis.TOOK_PART,
        transcript=(
            "[0:04-0:06] 我：喂？\n"
            "[0:06-0:10] 对方：林晓禾，睡了没？老五。\n"
            "[0:10-0:14] 我：现在十二点多，你有什么事白天说。\n"
            "[0:14-0:21] 对方：你孩子在青禾小学二年级吧？放学我们去接一下？\n"
            "[0:21-0:24] 我：你什么意思？你别碰我孩子。\n"
            "[0:24-0:31] 对方：没什么意思，帮你接嘛。钱到了就不用我们接了。\n"
            "[0:31-0:36] 我：我录音了，我现在就报警。\n"
            "[0:36-0:39] 对方：（笑）你报。\n"
        ),
        key_passages=(
            KeyPassage(from_ms=14_000, to_ms=21_000, words="你孩子在青禾小学二年级吧？放学我们去接一下？"),
            KeyPassage(from_ms=24_000, to_ms=31_000, words="钱到了就不用我们接了。"),
        ),
    ),
    "chat": Belonging(
        form=Form.TEXT,
        file_name="微信聊天记录_云汀老五.txt",
        text=(
            "与“云汀老五”的聊天记录\n"
            "{at:%Y-%m-%d} 17:12 云汀老五：今天能处理多少\n"
            "{at:%Y-%m-%d} 17:14 我：我在和速禾谈分期，请不要再联系我家人\n"
            "{at:%Y-%m-%d} 17:20 云汀老五：分期？你想多了\n"
            "{at:%Y-%m-%d} 17:24 云汀老五：先转2000到我个人码，我跟上面说压一压\n"
            "{at:%Y-%m-%d} 17:25 云汀老五：[图片：收款二维码]\n"
            "{at:%Y-%m-%d} 17:28 我：打到公司账户以外的我不打\n"
            "{at:%Y-%m-%d} 17:30 云汀老五：没钱？去别的平台借啊\n"
        ),
        caption="微信聊天记录导出",
        proves="对方要求转入个人账户，并让去别处借款",
        group=_WORDS,
        carrier=Carrier(what="本人手机，微信", still_there=True),
    ),
    "letter": Belonging(
        form=Form.SCAN,
        file_name="扫描_{at:%Y%m%d}.pdf",
        scene="letter",
        words=(
            "虚构律师事务所",
            "律  师  函",
            "林晓禾女士：",
            f"本所受云汀信用服务有限公司委托，就您与速禾消费金融之间编号为 {CONTRACT} 的借款合同逾期一事，郑重函告如下：",
            "一、您应于收到本函之日起三日内清偿全部本息。逾期不履行的，将向公安机关报案并依法查封名下房产。",
            "二、我方将依法向您的单位、户籍所在地村委会及紧急联系人核实您的情况。",
            "特此函告。",
            "（红色印章）",
        ),
        minutes=20,
        caption="信箱里的“律师函”扫描件，一页",
        proves="以律师函名义称要报案、查封，无律师姓名",
        group=_WORDS,
        carrier=Carrier(what="原件和信封，在本人处", still_there=True),
    ),
    "door-video": Belonging(
        form=Form.DOOR_VIDEO,
        file_name="门口_{at:%Y%m%d_%H%M%S}.mp4",
        seconds=7,
        caption="门口摄像头，无声，两人到门前后离开",
        proves="两人上门的时间和样子",
        group=_DOOR,
        carrier=Carrier(what="门口摄像头的存储卡；摄像头去年装的，存 30 天", still_there=True),
    ),
    "recording-3": Belonging(
        form=Form.AMR,
        file_name="{digits}_{at:%Y%m%d%H%M%S}.amr",
        seconds=20,
        seed=37,
        caption="23:12 来电录音，前半段没人说话",
        proves="对方念出本人门牌",
        group=_CALLS,
        carrier=_PHONE,
        consent=ConsentBasis.TOOK_PART,
        transcript="[0:02-0:10]（没有人说话）\n[0:10-0:12] 对方：（笑）\n[0:13-0:17] 对方：302，302，在家呢。\n",
        key_passages=(KeyPassage(from_ms=13_000, to_ms=17_000, words="302，302，在家呢。"),),
    ),
    "stairwell": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="stairwell",
        minutes=-1480,
        caption="周姨从门里拍的楼道",
        proves="三名男子站在楼道里",
        group=_DOOR,
        carrier=Carrier(what="周姨的手机", still_there=True),
    ),
    "receipt": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="slip",
        words=(
            "受 案 回 执（虚构）",
            "林晓禾：",
            "你（单位）报称的被人多次上门滋扰、威胁一案我单位已受理。",
            "受案登记表文号：虚公（青）受案字〔0000〕00000号",
            "你（单位）可通过本单位查询案件进展情况。",
            "联系人：赵某（虚构）",
            "受案单位：虚构市青禾路派出所",
        ),
        minutes=2,
        caption="受案回执",
        proves="派出所已受理",
        group=_POLICE,
        carrier=Carrier(what="原件，在本人处", still_there=True),
    ),
    "van": Belonging(
        form=Form.HEIC,
        file_name="IMG_0417.HEIC",
        scene="van",
        words=(PLATE,),
        offset=True,
        place=_FIELDS,
        minutes=3,
        caption="隔着便利店玻璃拍的白色面包车",
        proves="车牌号",
        group=_DOOR,
        carrier=_PHONE,
    ),
    "doctored": Belonging(
        form=Form.SENT,
        file_name="mmexport{count}.jpg",
        scene="doctored",
        words=("林晓禾",),
        minutes=3,
        caption="对方发来的合成图",
        proves="对方合成本人照片并以传播相威胁",
        group=_WORDS,
        carrier=Carrier(what="本人手机，微信，与“云汀老五”的聊天", still_there=True),
        intimate=True,
        from_other_side=True,
    ),
    "lock": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="lock",
        offset=True,
        minutes=5,
        caption="锁眼里的胶和门上的红漆",
        proves="锁和门被弄坏",
        group=_DOOR,
        carrier=Carrier(what="换下来的锁芯和收据，在本人处", still_there=True),
    ),
    "reply": Belonging(
        form=Form.MAIL,
        file_name="速禾 投诉回复 TS-0000-88.eml",
        head=(
            "速禾消费者权益保护部 <complaints@suhe.example>",
            "linxiaohe@mail.example",
            "关于您投诉的回复（TS-0000-88）",
        ),
        text=(
            "林女士您好：\n\n"
            "您反映的催收问题我司已收悉。我司已对合作机构进行提醒，要求其规范作业。\n"
            "催收录音属内部资料，暂不对外提供。\n"
            "欠款请尽快处理，感谢您的理解。\n\n"
            "速禾消费金融（虚构）消费者权益保护部\n"
        ),
        caption="平台对投诉的邮件回复",
        proves="平台知道催收情况，未更换机构，未提供录音",
        group=_POLICE,
    ),
    "court-mail": Belonging(
        form=Form.MAIL,
        file_name="诉前调解通知.eml",
        head=(
            "诉前调解中心 <tiaojie@notice.example>",
            "linxiaohe@mail.example",
            "【最后通知】诉前调解与立案告知",
        ),
        text=(
            "林晓禾（身份证尾号0417）：\n\n"
            "你与速禾消费金融借款纠纷一案已进入诉前调解程序。请于48小时内将23,960元汇至指定账户"
            "（户名：王某；账号见附页），逾期将移送公安机关立案并列入失信名单。\n\n"
            f"咨询电话：{SERIES_NUMBER}\n"
            "某区法院诉前调解中心\n"
        ),
        caption="自称法院调解中心的邮件",
        proves="冒用法院名义，要求打入个人账户",
        group=_WORDS,
    ),
    "gate": Belonging(
        form=Form.SENT,
        file_name="mmexport{count}.jpg",
        scene="gate",
        minutes=12,
        caption="隔壁邻居拍的，经微信转来，不是原图",
        proves="两人到母亲家",
        group=_THIRD,
        carrier=Carrier(what="母亲隔壁邻居的手机，原图请她先别删", still_there=True),
    ),
}
