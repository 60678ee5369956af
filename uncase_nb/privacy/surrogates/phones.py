"""Telephone numbers of the same country in ranges that ring nowhere.

| country | range |
|---|---|
| US, Canada and the rest of +1 | exchange 555, lines 0100 to 0199, reserved for fiction (ATIS-0300115) |
| GB | Ofcom's numbers for drama, such as 020 7946 0xxx and 07700 900xxx |
| IE | ComReg's 020 91x xxxx, for drama |
| AU | ACMA's numbers for creative works, (0x) 5550 xxxx and (0x) 7010 xxxx |
| MX, ES and every other | numbers that `phonenumbers` calls possible but not valid: the right length, in no range assigned |
"""

from __future__ import annotations

from collections.abc import Callable

from uncase_nb.privacy.rules.phones import digits_of
from uncase_nb.privacy.surrogates.context import Context
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.shape import filled, scrambled, word_list

_REGIONS = ("MX", "US", "ES", "CO", "AR", "CL", "PE", "GB", "IE", "AU", "IN")
"""Plans tried for a number without a country code. Canada shares the plan of the United States."""
_TRIES = 400
_FICTIONAL_TRIES = 40  # the ranges for fiction are small: then any number that nobody was given will do
_KEEPING = 200  # tries that keep the first digit, which tells landlines from mobiles in most plans
_US_AREAS = word_list("""
    201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251
    252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318
    319 320 321 323 325 330 331 334 336 337 339 346 347 351 352 360 361 385 386 401 402 404 405 406 407 408 409
    410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 442 443 458 469 470 475 478 479 480 484 501 502
    503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574
    575 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 630 631 636 641
    646 650 651 660 661 662 667 678 682 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 727
    731 732 734 740 754 757 760 762 763 765 769 770 772 773 774 775 779 781 785 786 801 802 803 804 805 806 808
    810 812 813 814 815 816 817 818 828 830 831 832 843 845 847 848 850 856 857 858 859 860 862 863 864 865 870
    872 878 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 931 936 937 938 940 941
    947 949 951 952 954 956 970 971 972 973 978 979 980 985 989
    """)
_GB_LANDLINES = word_list("""
    1134960 1144960 1154960 1164960 1174960 1184960 1214960 1314960 1414960 1514960 1614960 1914980 2079460
    2890180 2920180
    """)


def phone_core(text: str, draw: Draw, context: Context) -> str:
    """The national number that stands in for one, as many digits as it has."""
    region, national = _plan_of(text, context)
    fictional = _FICTIONAL.get(region, _unassigned) if context.attempt < _FICTIONAL_TRIES else _unassigned
    made = fictional(national, region, draw)
    return made if len(made) == len(national) else _unassigned(national, region, draw)


def phone_written(core: str, text: str) -> str:
    """The number in the written form of another: prefixes stay, its last digits are replaced."""
    digits = digits_of(text)
    return filled(text, digits[: len(digits) - len(core)] + core[-len(digits) :]) if len(digits) >= len(core) else core


def _plan_of(text: str, context: Context) -> tuple[str, str]:
    """Whose plan a number belongs to, and its national digits."""
    import phonenumbers

    digits = digits_of(text)
    start = text.lstrip("( ")[:1]
    forms = [digits] if start in ("+", "＋") else [digits.removeprefix("00")] if digits.startswith("00") else []
    if len(digits) > 10:
        forms.append(digits)
    for form in dict.fromkeys(forms):
        form = "52" + form[3:] if form.startswith("521") and len(form) == 13 else form  # noqa: PLW2901 - WhatsApp's
        try:
            number = phonenumbers.parse("+" + form)
        except phonenumbers.NumberParseException:
            continue
        region = phonenumbers.region_code_for_country_code(number.country_code or 0)
        national = phonenumbers.national_significant_number(number)
        if region != "ZZ" and digits.endswith(national):
            return region, national
    first = ("US", "GB", "AU", "IE", "IN") if context.language == "en" else ("MX", "ES")
    for region in dict.fromkeys([*first, *_REGIONS]):
        try:
            number = phonenumbers.parse(digits, region)
        except phonenumbers.NumberParseException:
            continue
        national = phonenumbers.national_significant_number(number)
        if phonenumbers.is_valid_number(number) and digits.endswith(national):
            return region, national
    return ("US", digits) if len(digits) == 7 else (first[0], digits[-10:])


def _american(national: str, region: str, draw: Draw) -> str:
    """555-0100 to 555-0199."""
    del region
    area = draw.pick([area for area in _US_AREAS if area != national[:3]]) if len(national) == 10 else ""
    return f"{area}55501{draw.digits(2)}"


def _british(national: str, region: str, draw: Draw) -> str:
    """Ofcom, telephone numbers for use in TV and radio drama."""
    del region
    if national.startswith("7"):
        return f"7700900{draw.digits(3)}"
    if national.startswith(("80", "90", "30")):
        return {"8": "8081570", "9": "9098790", "3": "3069990"}[national[0]] + draw.digits(3)
    listed = [area for area in _GB_LANDLINES if area[:2] == national[:2]] or _GB_LANDLINES
    return draw.pick(listed) + draw.digits(3)


def _irish(national: str, region: str, draw: Draw) -> str:
    """ComReg, 020 91x xxxx."""
    del national, region
    return f"2091{draw.digits(5)}"


def _australian(national: str, region: str, draw: Draw) -> str:
    """ACMA, numbers for use in radio, film and television; mobiles have thirty, so landlines stand in for them."""
    del region
    area = national[0] if national[0] in "2378" else draw.pick("2378")
    return f"{area}{draw.pick(('5550', '7010'))}{draw.digits(4)}"


def _unassigned(national: str, region: str, draw: Draw) -> str:
    """A number of the right length that is in no range the country has assigned."""
    import phonenumbers

    code = phonenumbers.country_code_for_region(region)
    for attempt in range(_TRIES):
        first = national[:1] if attempt < _KEEPING else draw.pick("123456789")
        made = first + draw.digits(len(national) - 1)
        number = phonenumbers.PhoneNumber(country_code=code, national_number=int(made or 0))
        if made[:1] != "0" and phonenumbers.is_possible_number(number) and not phonenumbers.is_valid_number(number):
            return made
    return scrambled(national, draw)


_FICTIONAL: dict[str, Callable[[str, str, Draw], str]] = {
    "US": _american, "CA": _american, "GB": _british, "IE": _irish, "AU": _australian,
}  # fmt: skip
