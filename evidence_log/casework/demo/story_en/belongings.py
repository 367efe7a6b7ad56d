"""The files of the case in England, and what is said about each."""

from evidence_log.casework.demo.belonging import Belonging, Form
from evidence_log.casework.demo.story_en.people import AGENCY_NUMBER, CONTRACT, GREY_NUMBER, PLATE
from evidence_log.records.annotation import Carrier, ConsentBasis, KeyPassage

_FIELDS = (53.5, -2.0)  # where nobody lives
_PHONE = Carrier(
    what="my own phone, Fictiphone F3", still_there=True, checked="the day before I saw the police"
)
_CALLS, _WRITING, _OTHERS = "Calls", "Texts, chats and e-mails", "Others contacted"
_DOOR, _POLICE = "At the door, and following", "Police and complaints"

BELONGINGS = {
    "recording-1": Belonging(
        form=Form.AMR,
        file_name="{digits}_{at:%Y%m%d%H%M%S}.amr",
        seconds=26,
        seed=11,
        caption="The call at 22:38, recorded by the phone",
        proves="He swears and says they will ring every night",
        group=_CALLS,
        carrier=_PHONE,
        consent=ConsentBasis.TOOK_PART,
        transcript=(
            "[0:03-0:04] Me: Hello, who's this?\n"
            "[0:04-0:07] Caller: Grey, Northmoor. Where's my money?\n"
            "[0:07-0:11] Me: I'm sorting out a plan with Quickfen. It's gone half ten.\n"
            "[0:11-0:15] Caller: Plan my arse. People like you want teaching.\n"
            "[0:15-0:17] Me: Don't speak to me like that.\n"
            "[0:17-0:23] Caller: We'll ring every night till you can't sleep. Your choice.\n"
            "[0:23-0:25] Me: I'm recording this. (hangs up)\n"
        ),
        key_passages=(
            KeyPassage(from_ms=11_000, to_ms=15_000, words="Plan my arse. People like you want teaching."),
            KeyPassage(from_ms=17_000, to_ms=23_000, words="We'll ring every night till you can't sleep."),
        ),
    ),
    "missed-calls": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="calls",
        words=(
            "Missed calls",
            f"{AGENCY_NUMBER}|23 missed calls|12:26",
            f"{GREY_NUMBER}|2 missed calls|yesterday",
            f"{AGENCY_NUMBER}|17 missed calls|last week",
        ),
        minutes=5,
        caption="The list of missed calls on my phone, taken with a tablet",
        proves="Twenty-three missed calls in one morning",
        group=_CALLS,
        carrier=_PHONE,
    ),
    "voice": Belonging(
        form=Form.OPUS,
        file_name="PTT-{at:%Y%m%d}-WA0003.opus",
        seconds=7,
        seed=29,
        caption="A voice message on WhatsApp",
        proves="He uses a private account and speaks of my work",
        group=_WRITING,
        carrier=Carrier(what="my own phone, WhatsApp, the chat with 'Grey Northmoor'", still_there=True),
        consent=ConsentBasis.TOOK_PART,
        transcript=(
            "[0:00-0:04] Caller: Alex, you can dodge the phone but I've got you on here.\n"
            "[0:04-0:06] Caller: I know where you work.\n"
        ),
        from_other_side=True,
    ),
    "doorway": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="doorway",
        offset=True,
        place=_FIELDS,
        minutes=4,
        caption="Two men at my door, taken by Mrs Okafor-Example from the stairs",
        proves="Two men came, one in a black cap",
        group=_DOOR,
        carrier=Carrier(what="Mrs Okafor-Example's phone; copied to me by cable", still_there=True),
    ),
    "notice": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="notice",
        words=("PAY WHAT YOU OWE", "Alex Marlow", "No. 12", "WE KNOW YOU ARE IN"),
        minutes=2,
        caption="The sheet on my door",
        proves="My name, flat and the debt put up for others to read",
        group=_DOOR,
        carrier=Carrier(what="the sheet itself with its tape, in a bag, with me", still_there=True),
    ),
    "messages": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="messages",
        words=(
            AGENCY_NUMBER,
            "Alex Marlow card ending 0417",
            "Last warning Alex pay by 8 tonight or we pop round to the noodle bar and have tea with your mum",
        ),
        offset=True,
        minutes=6,
        caption="The texts on my screen, taken with another phone",
        proves="They have my card's last digits and speak of going to my mother",
        group=_WRITING,
        carrier=_PHONE,
    ),
    "group": Belonging(
        form=Form.SCREENSHOT,
        file_name="Screenshot_{at:%Y%m%d_%H%M%S}.png",
        scene="group",
        words=(
            "Example Row residents (126)",
            "A Grey|",
            "A Grey|Number 12 Alex Marlow doesn't pay. Have a good look everyone",
            "Mrs O|Who are you and who let you in?",
            "A Grey|Just collecting what's owed",
            "Admin|Removed. Please don't share it",
        ),
        minutes=9,
        caption="The residents' group; the picture of my licence is his",
        proves="My name and the debt put before 126 people",
        group=_OTHERS,
        carrier=Carrier(what="the group on Mrs Okafor-Example's phone; I am not in it", still_there=True),
    ),
    "hr-mail": Belonging(
        form=Form.MAIL,
        file_name="FW Your employee Alex Marlow.eml",
        head=(
            "Northmoor Legal <legal@northmoor.example>",
            "hr@employer.example",
            "Your employee Alex Marlow: evasion of a debt",
        ),
        text=(
            "Dear HR Department,\n\n"
            f"We write about your employee Alex Marlow, whose account {CONTRACT} with Quickfen Loans is overdue. Repeated contact has "
            "been ignored.\n\n"
            "Kindly ensure that your employee settles within three days, failing which our agents will attend your premises.\n\n"
            "Northmoor Recoveries, Legal\n"
        ),
        caption="The e-mail to HR, as Priya forwarded it",
        proves="They told my employer of the debt and said they would come to work",
        group=_OTHERS,
        carrier=Carrier(what="the HR mailbox; Priya has the original", still_there=True),
    ),
    "recording-2": Belonging(
        form=Form.M4A,
        file_name="Call recording {digits}_{at:%y%m%d_%H%M%S}.m4a",
        seconds=40,
        seed=23,
        caption="The call at 00:40",
        proves="He names my child's school and year and says they may collect the child",
        group=_CALLS,
        carrier=_PHONE,
        consent=ConsentBasis.TOOK_PART,
        transcript=(
            "[0:04-0:06] Me: Hello?\n"
            "[0:06-0:10] Caller: Alex. Not asleep, are you? It's Grey.\n"
            "[0:10-0:14] Me: It's gone midnight. Whatever it is, ring in the day.\n"
            "[0:14-0:21] Caller: Year two at Example Primary, isn't it? Maybe we'll do the school run.\n"
            "[0:21-0:24] Me: What's that supposed to mean? You leave my child alone.\n"
            "[0:24-0:31] Caller: Just offering. Pay up and we won't need to.\n"
            "[0:31-0:36] Me: I'm recording this and I'm calling the police.\n"
            "[0:36-0:39] Caller: (laughs) You do that.\n"
        ),
        key_passages=(
            KeyPassage(
                from_ms=14_000,
                to_ms=21_000,
                words="Year two at Example Primary, isn't it? Maybe we'll do the school run.",
            ),
            KeyPassage(from_ms=24_000, to_ms=31_000, words="Pay up and we won't need to."),
        ),
    ),
    "chat": Belonging(
        form=Form.TEXT,
        file_name="WhatsApp Chat with Grey Northmoor.txt",
        text=(
            "{at:%d/%m/%Y}, 17:12 - Grey Northmoor: How much can you do today\n"
            "{at:%d/%m/%Y}, 17:14 - Alex: I'm agreeing a plan with Quickfen. Please stop contacting my family.\n"
            "{at:%d/%m/%Y}, 17:20 - Grey Northmoor: Plan. You're dreaming\n"
            "{at:%d/%m/%Y}, 17:24 - Grey Northmoor: Send 200 to me personally by 6 and I'll have a word\n"
            "{at:%d/%m/%Y}, 17:25 - Grey Northmoor: <Media omitted>\n"
            "{at:%d/%m/%Y}, 17:28 - Alex: I'm not paying into anyone's own account\n"
            "{at:%d/%m/%Y}, 17:30 - Grey Northmoor: Haven't got it? Then borrow it like everyone else\n"
        ),
        caption="The chat, exported from WhatsApp",
        proves="He asks for money to his own account and tells me to borrow it",
        group=_WRITING,
        carrier=Carrier(what="my own phone, WhatsApp", still_there=True),
    ),
    "letter": Belonging(
        form=Form.SCAN,
        file_name="Scan_{at:%Y%m%d}.pdf",
        scene="letter",
        words=(
            "Northmoor Enforcement Division",
            "NOTICE OF ENFORCEMENT",
            "To: Alex Marlow",
            f"You have failed to settle your account {CONTRACT} with Quickfen Loans. It has been passed to our Enforcement Division.",
            "Enforcement officers will attend without further notice and remove goods to the value of the debt, at your expense.",
            "We will also contact your employer, your family and your neighbours to establish your whereabouts.",
            "Senior Enforcement Officer",
            "(crest)",
        ),
        minutes=20,
        caption="The letter from my box, one page, scanned",
        proves="It is made to look official and speaks of enforcement; no court is named",
        group=_WRITING,
        carrier=Carrier(what="the letter and its envelope, with me", still_there=True),
    ),
    "door-video": Belonging(
        form=Form.DOOR_VIDEO,
        file_name="Front door {at:%Y-%m-%d %H.%M.%S}.mp4",
        seconds=7,
        caption="The camera over my door, no sound: two men come and go",
        proves="When two men came and what they looked like",
        group=_DOOR,
        carrier=Carrier(
            what="the card in the camera, which has been there since last year; it keeps 30 days",
            still_there=True,
        ),
    ),
    "recording-3": Belonging(
        form=Form.AMR,
        file_name="{digits}_{at:%Y%m%d%H%M%S}.amr",
        seconds=20,
        seed=37,
        caption="The call at 23:12; nobody speaks at first",
        proves="They read out the number of my flat",
        group=_CALLS,
        carrier=_PHONE,
        consent=ConsentBasis.TOOK_PART,
        transcript=(
            "[0:02-0:10] (nobody speaks)\n"
            "[0:10-0:12] Caller: (laughs)\n"
            "[0:13-0:17] Caller: Number twelve. Lights are on.\n"
        ),
        key_passages=(KeyPassage(from_ms=13_000, to_ms=17_000, words="Number twelve. Lights are on."),),
    ),
    "stairwell": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="stairwell",
        minutes=-1480,
        caption="The stairs, taken by Mrs Okafor-Example through her door",
        proves="Three men on the stairs",
        group=_DOOR,
        carrier=Carrier(what="Mrs Okafor-Example's phone", still_there=True),
    ),
    "receipt": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="slip",
        words=(
            "CRIME REFERENCE (invented)",
            "Name: Alex Marlow",
            "Reported: harassment and threats at home address",
            "Reference: 00/000000/00",
            "Officer: PC Example",
            "Testham Police Station (invented)",
            "Please quote the reference whenever you contact us.",
        ),
        minutes=2,
        caption="The card with the crime reference",
        proves="It was reported and recorded",
        group=_POLICE,
        carrier=Carrier(what="the card itself, with me", still_there=True),
    ),
    "van": Belonging(
        form=Form.HEIC,
        file_name="IMG_0417.HEIC",
        scene="van",
        words=(PLATE,),
        offset=True,
        place=_FIELDS,
        minutes=3,
        caption="The white van, through the newsagent's window",
        proves="Its number plate",
        group=_DOOR,
        carrier=_PHONE,
    ),
    "doctored": Belonging(
        form=Form.SENT,
        file_name="IMG-{at:%Y%m%d}-WA0007.jpg",
        scene="doctored",
        words=("Alex Marlow",),
        minutes=3,
        caption="The picture he sent",
        proves="He made a picture of me and said he would pass it on",
        group=_WRITING,
        carrier=Carrier(what="my own phone, WhatsApp, the chat with 'Grey Northmoor'", still_there=True),
        intimate=True,
        from_other_side=True,
    ),
    "lock": Belonging(
        form=Form.PHOTO,
        file_name="IMG_{at:%Y%m%d_%H%M%S}.jpg",
        scene="lock",
        offset=True,
        minutes=5,
        caption="Glue in the lock and paint on the door",
        proves="The lock and the door were damaged",
        group=_DOOR,
        carrier=Carrier(what="the old lock and the locksmith's receipt, with me", still_there=True),
    ),
    "reply": Belonging(
        form=Form.MAIL,
        file_name="Quickfen final response QF-C-0088.eml",
        head=(
            "Quickfen Complaints <complaints@quickfen.example>",
            "alex.marlow@mail.example",
            "Your complaint QF-C-0088: our final response",
        ),
        text=(
            "Dear Alex Marlow,\n\n"
            "Thank you for your complaint about Northmoor Recoveries. We have reminded our partner of the rules it must follow.\n"
            "Call recordings are kept for internal purposes and cannot be shared.\n"
            "This is our final response. You may refer your complaint to the Financial Ombudsman Service within six months.\n\n"
            "Quickfen Loans (invented), Complaints\n"
        ),
        caption="Quickfen's answer to my complaint",
        proves="Quickfen knows; the agency was not changed and the recordings were not given",
        group=_POLICE,
    ),
    "court-mail": Belonging(
        form=Form.MAIL,
        file_name="FINAL NOTICE before warrant.eml",
        head=(
            "Pre-Action Unit <pre-action@notice.example>",
            "alex.marlow@mail.example",
            "FINAL NOTICE before warrant",
        ),
        text=(
            "Alex Marlow (card ending 0417)\n\n"
            "Pay £2,790 in full within 48 hours to the account of Mr W (details attached). Failure to do so will result in a warrant being "
            "issued for your arrest.\n\n"
            "County Court Pre-Action Unit\n"
        ),
        caption="The e-mail that says it is from a court",
        proves="It uses the name of a court and asks for money to a private account",
        group=_WRITING,
    ),
    "gate": Belonging(
        form=Form.SENT,
        file_name="IMG-{at:%Y%m%d}-WA0011.jpg",
        scene="gate",
        minutes=12,
        caption="My mother's gate, taken by her neighbour and sent on; not the first copy",
        proves="Two men came to my mother's home",
        group=_OTHERS,
        carrier=Carrier(what="the neighbour's phone; I asked her not to delete it", still_there=True),
    ),
}
