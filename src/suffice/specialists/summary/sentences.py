"""Where sentences end, in en, de, fr, es, it, nl, pt: abbreviations, numbers, dates and initials don't end one."""

from __future__ import annotations

import re

_ABBREVIATIONS = """
mr mrs ms dr prof st jr sr hr fr frl dipl ing sra srta dña mme mlle sig dott dhr mevr exmo exma ltd inc corp
co gmbh nr no núm num n° art arts abs ziff kap sec fig tab bd vol ed p pp pag pág s f ff z vgl vs etc usw bzw
evtl ggf inkl exkl zzgl ca max min approx incl excl e.g i.e z.b d.h u.a o.ä v.a u.u i.d.r i.o i.b p.ej p.e ej
p.ex c.-à-d env réf ref tel tél fax ext bât av bld str ul avda ctra dpto apdo att attn cf c/c mfg usf sog gem
lt bspw zb u bijv nl o.a blz a.s ecc es sigg rif tr temp stk std akt fabr ser mech el hydr pos best lfd rodam
jan feb mar mär mrz apr jun jul aug sep sept oct okt nov dec dez ene abr ago dic janv févr avr juil déc gen
mag giu lug set ott mei mrt mon tue wed thu fri sat sun mo di mi do sa so lun mer jeu ven sam dim
"""
_SHORT = frozenset(_ABBREVIATIONS.split())
_MONTH = re.compile(
    r"\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc"
    r"|ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|January|May|[Qq]uartal|Stock|Etage|OG|Klasse|Absatz|Lebensjahr)"
)
_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s+\S|$)|[。！？]")
_LISTED = re.compile(r"^\s*(?:[-*•–·]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-z]\)|§\s*\d+)\s+")
_NEXT = re.compile(r"\s+[\"'“„«(\[¿¡]*([^\W_]|§)")


def sentences(paragraph: str) -> list[str]:
    """The sentences of one paragraph, trimmed, otherwise unchanged."""
    found, start = [], 0
    for end in _END.finditer(paragraph):
        if _ends(paragraph, start, end):
            found.append(paragraph[start : end.end()].strip())
            start = end.end()
    found.append(paragraph[start:].strip())
    return [one for one in found if one]


def paragraphs(text: str) -> list[str]:
    """Lines of running text joined to what they were before they were wrapped; list entries and blank lines part."""
    found: list[list[str]] = []
    open_ = False
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = raw.strip()
        if not line:
            open_ = False
            continue
        if open_ and not _LISTED.match(line) and _goes_on(found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
        open_ = True
    return [" ".join(lines) for lines in found]


def _goes_on(before: str, line: str) -> bool:
    """A full line of text without an end, or any line that goes on with a small letter."""
    if before.endswith((":", ";")) and len(before) < 60:
        return False
    return line[0].islower() or (len(before) >= 50 and before[-1] not in ".!?…:") or (len(before) >= 60)


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    mark = end.group()
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    following = _NEXT.match(text, end.end())
    if following is None:
        return end.end() == len(text) or not text[end.end() :].strip()[:1].isalnum()
    words = text[max(start, end.start() - 20) : end.start()].split()
    word = words[-1].lstrip("(\"'„“«[").lower() if words else ""
    if word in _SHORT or (len(word) == 1 and word.isalpha()) or re.fullmatch(r"(?:\w\.)+\w", word):
        return False
    if word.replace(".", "").isdigit() and len(word) <= 5:
        first = following[1]
        return not (_MONTH.match(text, end.end()) or len(words) == 1 or first.islower() or first.isdigit())
    return not following[1].islower()
