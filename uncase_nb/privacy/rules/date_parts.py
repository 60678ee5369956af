"""The pieces dates are made of, as verbose patterns over folded text."""

from __future__ import annotations

from uncase_nb.privacy.rules.numerals import ORDINALS, SPANISH, YEARS

MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre january february"
    " march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov"
    " dec ene abr ago dic set"
)
"""The words a worded date can be found by."""
MONTH = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
    r"|dec|ene|abr|ago|dic|set)\b\.?"
)
"""A month."""
_YEAR = r"(?:(?:19|20)\d{2}(?!\d)|['’´]\d{2}(?!\d))"
YEAR_AFTER = rf"(?:,?[ ](?:de[ ]|del[ ](?:ano[ ])?|of[ ]|in[ ])?{_YEAR}|[ ](?:de|del)(?:[ ]ano)?[ ](?:\d{{2}}(?![\d:%])|{YEARS}|{SPANISH}(?![a-z]))|,?[ ]{YEARS})"
"""A year after a day and a month."""
_DAY = r"\d{1,2}(?:º|°|ro|er|o|st|nd|rd|th)?"
DAYS = rf"{_DAY}(?:[ ]?(?:y|al|a|and|to|-|–|o|or|,)[ ]?(?:el[ ])?{_DAY})?"
"""One day or two."""
NUMERIC = (
    r"(?: \d{1,2}(?P<s>[/-])\d{1,2}(?P=s)(?:\d{4}|\d{2}) | \d{1,2}[ ]?/[ ]?\d{1,2}[ ]?/[ ]?(?:19|20)\d{2} | \d{1,2}[.·][ ]?\d{1,2}[.·][ ]?(?:19|20)\d{2} | (?:19|20)\d{2}年\d{1,2}月\d{1,2}日"
    r"| (?:19|20)\d{2}(?P<t>[-/.])\d{1,2}(?P=t)\d{1,2}(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:z|[+-]\d{2}:?\d{2})?)?"
    r"| \d{1,2}[/-](?:i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,2})[/-](?:\d{4}|\d{2})"
    r"| \d{1,2}[ ]?[/.-][ ]?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|sept|set|oct|nov|dic|jan|apr|aug|dec)[a-z]{0,7}\.?(?:[ ]?[/.-][ ]?(?:\d{4}|\d{2}))? )"
)
"""A date in figures, or with a short month between strokes."""
WORDED = (
    rf"(?: {DAYS}[ -](?:de[ ](?:mes[ ]de[ ])?|of[ ])?{MONTH}(?:{YEAR_AFTER}|[ ]\d{{2}}(?![\d:%.,/-]|[ ]?(?:a\.?m|p\.?m|h|hrs?)\b))?"
    rf"| {MONTH}[ ](?:the[ ])?\d{{1,2}}(?:st|nd|rd|th)?(?![\d%:])(?:{YEAR_AFTER})? | {MONTH},?[ ](?:de[ ]|del[ ](?:ano[ ])?|of[ ])?(?:19|20)\d{{2}}(?!\d)"
    rf"| {MONTH}[ ](?:{ORDINALS})(?![a-z])(?:{YEAR_AFTER})? )"
)
"""A date with its month in letters."""
SAID_DAY = rf"(?:(?:primero|{SPANISH})[ ]de[ ]|(?:the[ ])?(?:{ORDINALS})[ ]of[ ])"
"""A day in words before its month."""
