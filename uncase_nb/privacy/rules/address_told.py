"""Where somebody lives, told as one would on the telephone: `in the lane behind the chapel`, `near Kingsway and Joyce`, `la calle de tierra atrás de la iglesia`."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.address_described import BESIDE_ES, LANDMARK_EN, LANDMARK_ES
from uncase_nb.privacy.rules.address_heads import HeadRule
from uncase_nb.privacy.rules.rule import compiled

_UP = "[A-ZÀ-ÖØ-Þ]"
_NAME = rf"(?:the[ ]|The[ ])?{_UP}[\w'’-]+(?:[ ](?:(?:na|an|of|the|y|on|de|by)[ ])?{_UP}[\w'’-]+){{0,3}}"
_WAY_ES = r"(?:calle|callecita|callejon|camino|privada|vereda|cerrada|brecha|terraceria|vecindad|edificio|casa|casita|esquina|ranchito|rancho|andador|subida|bajada|cuadra|loma|orilla|carretera|ladera|glorieta)"
_WAY_EN = r"(?:lane|alley|street|road|house|cottage|flat|bungalow|cabin|trailer|building|cul-de-sac|close|terrace|block|corner|estate|farm|farmhouse|row|duplex|apartment)"
_LIVES_EN = r"(?:i|we|she|he|they)[ ](?:live|lives|stay|stays)[ ](?:in|on|at|down|up|along|by)|(?:i'?m|we'?re|she'?s|he'?s)[ ](?:in|on|at|down)|(?:house|place|home|apartment|flat|trailer)(?:[ ]is|'s)(?:[ ](?:in|on|at|down))?|(?:deliver|bring|drop)[ ](?:it[ ])?to"
_BESIDE_EN = r"(?:behind|past|across[ ]from|next[ ](?:door[ ])?to|opposite|beside|above|facing|in[ ]front[ ]of|just[ ]off|off|backing[ ]onto|before|after)"
_FIRST_EN = "i we she he they im house place home apartment flat trailer deliver bring drop"

RULES = (
    HeadRule("ADDRESS", "told-es", compiled(
        rf"\b(?:viv[oe]|vivimos|viven|queda|esta(?:mos|n)?|estoy|me[ ]quedo|nos[ ]quedamos|entreg\w+|dej\w+|traig\w+|llev\w+)[ ](?:(?:aqui|alla|ahi|por|hasta|ahorita|lo|la)[ ]){{0,2}}(?:en|por|a)?[ ]?(?P<v>(?:la|el|una|un)[ ](?:ultima[ ]|primera[ ]|misma[ ])?{_WAY_ES}[ ][^.,;!?\n\d]{{0,32}}?{BESIDE_ES}{LANDMARK_ES})"),
        0.61, first="vivo vive vivimos viven queda esta estamos estan estoy me nos entregar entreguen entrega entregue entregalo dejar deja deje dejen dejalo dejenlo traiganlo traigan llevar lleve lleven llevenlo"),
    HeadRule("ADDRESS", "told-en", compiled(
        rf"\b(?:{_LIVES_EN})[ ](?:right[ ]|just[ ])?(?P<v>(?:the|a|that)[ ](?:[a-z'-]{{2,14}}[ ]){{0,3}}{_WAY_EN}[ ](?:(?:right|just|directly|that'?s|which[ ]is)[ ])?{_BESIDE_EN}{LANDMARK_EN})"),
        0.61, first=_FIRST_EN),
    HeadRule("ADDRESS", "near-two-roads", re.compile(
        rf"(?i:live|lives|living|stay|staying|house[ ]is|place[ ]is|apartment[ ]is|i'm|im|we're|i[ ]am|we[ ]are|meet[ ]me|pick[ ]me[ ]up|located|vivo|vive|vivimos|estoy|estamos)[ ](?i:right[ ]|just[ ]|over[ ]|cerca[ ])?(?i:near|at|by|off|around|on|close[ ]to|en|de)[ ](?P<v>{_UP}[\w'’-]+(?:[ ]{_UP}[\w'’-]+)?[ ](?:and|&|y|con)[ ]{_UP}[\w'’-]+(?:[ ]{_UP}[\w'’-]+)?)(?![\w@])(?![ ](?:are|is|with|to|for)\b)"),
        0.61, first="live lives living stay staying house place apartment i im we meet pick located vivo vive vivimos estoy estamos", cased=True),
    HeadRule("ADDRESS", "house-named", re.compile(
        rf"(?i:house|cottage|bungalow|farm|place|home|gate|property|address)(?:'s|[ ]is)(?i:[ ]called|[ ]named|[ ]known[ ]as)?[ ](?P<v>{_NAME})(?=,[ ](?i:past|behind|beside|near|opposite|next[ ]to|across[ ]from|just|on[ ]the|at[ ]the|off|in)\b)"),
        0.61, first="house cottage bungalow farm place home gate property address", cased=True),
    HeadRule("ADDRESS", "lot-named", re.compile(
        rf"\b(?i:lot|plot|site|unit|villa|shed|stand|hut|cabin|pad|berth|pitch|bay)[ ]\#?\d{{1,4}}[a-zA-Z]?,?[ ]{_UP}[\w'’-]+(?:[ ]{_UP}[\w'’-]+){{0,2}}[ ](?:Track|Road|Rd|Lane|Way|Drive|Park|Estate|Farm|Marina|Street|St|Ridge|Trail|Close|Court|Crescent|Circuit|Rise|View)\b"),
        0.61, first="lot plot site unit villa shed stand hut cabin pad berth pitch bay", cased=True),
    HeadRule("ADDRESS", "road-without-number", compiled(
        r"\b(?P<v>(?:camino|calle|callejon|carretera|privada|andador|vereda|brecha|cerrada|prolongacion|avenida|terraceria|antiguo[ ]camino)[ ](?:(?!(?:que|no|es|y|se|me|para)\b)[a-z'’-]+[ ]){1,8},?[ ]?(?:s/n|sin[ ]numero|sn)(?!\w))"),
        0.65, first="camino calle callejon carretera privada andador vereda brecha cerrada prolongacion avenida terraceria antiguo"),
)  # fmt: skip
"""Each with what follows it as in any address."""
