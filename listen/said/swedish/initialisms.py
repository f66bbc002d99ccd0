"""Initialisms: what is said letter by letter, by a list. Never all that stands in capitals."""

from ..scanner import LETTER, rule
from ..writing import APOSTROPHE, BLANK

SPELLED = frozenset(
    """
    AA AB ADHD AFS API AST BB BK BRF BVC CD CSN CV DNA DO DVD EES EG EKG EU FAQ FF FN FTP GDPR GIF
    GIS GPS HBTQ HBTQI HF HK HLR HPV HR HSB HSL HTML HTTP HTTPS HVB ID IF IK IMY IP IQ IT JK JO KBT
    KD KF KFUM KS LGBT LMA LO LRF LSS LVM LVU MBL MMS MP MRT MSB MVC NGO NPF NSVA NTO OECD
    OSL OVK PBL PC PDF PM PR PRO PTS QR RB RF RFSL RFSU RSS SCB SD SFI SFS SFV SGI SHR SJ SKL SKR
    SMHI SMS SO SOS SPF SR SVA SVT TBE TCO TF TV UD UR URL USA USB VA VD VVS WC WCAG WGS WHO XML YGL
    YH VMA ABF BBC BN BUN FBI HSO KSAU LSO MBN SBN SN TBC TLV VM EM OS SM LPT LRV NSPH RPG
    """.split()
)
SAID = {"SoL": "sol", "HT": "höstterminen", "VT": "vårterminen"}
# Written in small letters too; "it" and "va" are words then.
SMALL_TOO = frozenset(
    "adhd cd csn cv dvd ekg faq gdpr gps hbtq hbtqi hlr hvb kbt lss lvu lvm mms npf pc pdf qr sfi "
    "smhi sms sos tv url usb vd vvs wc bvc mvc".split()
)
# Capitals that are words.
WORDS = frozenset(
    "AIDS BRIS BUP DIGG DOS FUB HIV ICA IKEA IOGT ISO IVO KLIPP LAS LEK LOU LOV NATO OBS POSOM ROT "
    "RUT SAS SIDA SIS SÄBO UNESCO UNICEF VAB".split()
)
NAMES = {
    # As one would spell them: "as" and "ahs" are not the same word.
    "A": "ah", "B": "be", "C": "se", "D": "de", "E": "e", "F": "eff", "G": "ge", "H": "hå",
    "I": "i", "J": "ji", "K": "kå", "L": "ell", "M": "emm", "N": "enn", "O": "o", "P": "pe",
    "Q": "ku", "R": "ärr", "S": "ess", "T": "te", "U": "u", "V": "ve", "W": "dubbelve", "X": "ex",
    "Y": "y", "Z": "säta", "Å": "å", "Ä": "ä", "Ö": "ö",
}  # fmt: skip


def letters(word, ending=""):
    """S M H I; with an ending its letter is spelled out: E us for EU:s."""
    *first, last = word.upper()
    if not ending:
        return " ".join((*first, last))
    name = NAMES.get(last, last)
    return " ".join((*first, name if name.endswith("ss") and ending == "s" else name + ending))


def is_spelled(word):
    return word in SPELLED or word.lower() in SMALL_TOO and word not in WORDS


def _initialism(match):
    word, ending = match[1], match[2] or ""
    if word in SAID:
        return SAID[word] + ending
    return letters(word, ending) if is_spelled(word) else None


def _standard(match):
    """EN 301 549: the number of a standard, in its groups."""
    return f"E N {', '.join(match[1].split())}"


def _letter_and_number(match):
    """E4, A4, P4, B12."""
    return f"{match[1]} {match[2]}"


RULES = [
    rule(
        rf"([^\W\d_]{{2,6}})(?:[:{APOSTROPHE[1:-1]}]([a-zåäö]{{1,4}}))?(?!\w)", _initialism, LETTER
    ),
    rule(rf"EN{BLANK}(\d{{2,6}}(?:{BLANK}\d{{3}}){{0,2}})(?!\w)", _standard, LETTER),
    rule(r"CO(?:2|\u2082)(?!\w)", lambda match: "koldioxid", LETTER),
    rule(r"([A-ZÅÄÖ])(\d{1,3})(?!\w)", _letter_and_number, LETTER),
]
