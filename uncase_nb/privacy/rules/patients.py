"""What a clinical record tells of its patient beside the name: `raza caucásica`, `lactante`, `la menor de 4 hermanos`."""

from __future__ import annotations

from uncase_nb.privacy.rules.numerals import WORDS
from uncase_nb.privacy.rules.relatives import RecordRule
from uncase_nb.privacy.rules.rule import compiled

_PEOPLES = (
    "peruan bolivian colombian ecuatorian venezolan argentin chilen uruguay paraguay cuban dominican mexican hondure guatemaltec nicaragu salvadore brasile "
    "rumane[nr] ruman bulgar polac rus ucranian italian portugues frances aleman ingles britanic sueco suec noruego marroqui magrebi argelin tunecin senegal[ei]s nigerian ghan "
    "chin filipin paquistani pakistani indi(?!c) afgan sirio siri irani iraqui turc saharau caucasic subsaharian centroafrican vietnamita norteafrican sudamerican latinoamerican hispan asiatic gitan"
)
_PEOPLE = rf"(?:{_PEOPLES.replace(' ', '|')})(?:[oa]s?|es[ae]?s?|n[oa]s?|y[oa]s?|s|)"
_ORIGIN = compiled(
    rf"(?P<v>(?:raza|etnia|nacionalidad|ascendencia)[ ](?!de\b|del\b|y\b|o\b|no\b|sin\b)[a-z]{{4,}}|(?<=origen[ ]){_PEOPLE}|(?<=procedencia[ ]){_PEOPLE}|(?:(?<=,[ ])|(?<=mujer[ ])|(?<=varon[ ])|(?<=hombre[ ]))(?!ingles){_PEOPLE})(?!\w)"
)
_ORIGIN_WORDS = (
    "raza etnia nacionalidad ascendencia peruano peruana boliviano boliviana colombiano colombiana ecuatoriano ecuatoriana venezolano venezolana argentino argentina chileno chilena "
    "cubano cubana dominicano dominicana mexicano mexicana hondureno hondurena guatemalteco guatemalteca brasileno brasilena rumano rumana bulgaro bulgara polaco polaca ruso rusa "
    "ucraniano ucraniana italiano italiana portugues portuguesa frances francesa aleman alemana inglesa britanico britanica marroqui magrebi argelino argelina senegales "
    "senegalesa nigeriano nigeriana chino china filipino filipina paquistani pakistani indio india afgano afgana sirio siria irani turco turca subsahariano subsahariana "
    "vietnamita norteafricano norteafricana sudamericano sudamericana latinoamericano latinoamericana asiatico asiatica gitano gitana caucasico caucasica"
)
_STAGE = compiled(
    r"(?P<v>lactantes?(?:[ ](?:varon|mujer|nino|nina))?|adolescente|neonato|nin[oa]s?[ ](?:adoptad[oa]s?|varones))(?!\w)"
)
_STATUS = compiled(r"(?P<v>casad[oa]|viud[oa]|solter[oa]|divorciad[oa])(?=[ ]?(?:[,.;)]|y[ ]|con[ ]|desde[ ]|sin[ ]))")
_BRANCH = compiled(
    r"(?P<v>(?:rama|linea|via|familia)[ ](?:matern|patern)a(?:[ ](?:o|y|e)[ ](?:matern|patern)a)?)(?!\w)"
)
_SIBLING = compiled(
    rf"(?P<v>(?:la|el)[ ](?:menor|mayor|pequen[oa]|unic[oa]|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa])[ ](?:de[ ](?:una[ ]familia[ ]de[ ])?(?:sus[ ])?(?:{WORDS}|\d{{1,2}})?[ ]?(?:hij[oa]s?|herman[oa]s?)|hij[oa]))(?!\w)"
)
_KIN_OF_KIN = compiled(
    r"(?P<v>(?:hij[oa]s?|herman[oa]s?|prim[oa]s?|ti[oa]s?|sobrin[oa]s?)[ ](?:de|del|con|por)[ ](?:(?:un|una|otr[oa]|su|sus|el|la|rama|linea)[ ]){0,3}(?:prim[oa]s?|ti[oa]s?|herman[oa]s?|abuel[oa]s?|padres?|madre|pareja|matern[oa]|patern[oa])"
    r"(?:[ ](?:herman[oa]|matern[oa]|patern[oa]))?(?:[ ]de[ ]su[ ]pareja)?)(?!\w)"
)
_FATHERS = compiled(
    r"(?<!lactancia[ ])(?<!leche[ ])(?<!contacto[ ])(?<!mortalidad[ ])(?<!edad[ ])(?P<v>(?:matern|patern)[oa]s?)(?!\w)"
)
_MONTH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
_WHEN = compiled(
    rf"(?:en|desde|hasta|entre|finales[ ]de|principios[ ]de|mediados[ ]de|mes[ ]de|ano|anos)[ ](?:(?:el|los)[ ])?(?:mes[ ]de[ ])?(?:anos?[ ])?(?P<v>{_MONTH}(?:(?:[ ]?[-/][ ]?|[ ](?:de[ ]|del[ ])?)(?:19|20)\d\d|(?:[ ](?:y|a|-)[ ]{_MONTH}))?|(?:19[3-9]|20[0-2])\d(?:[ ]?[-–y][ ]?(?:19|20)\d\d)?)(?![\w%]|[.,]\d|[ ]?(?:mg|ml|g\b|cc|casos|pacientes|celulas|kcal|cal\b|u\b|ui\b|copias|gramos))"
)
RULES = (
    RecordRule("when", "en desde hasta entre finales principios mediados mes ano anos", _WHEN, 0.45, "DATE_TIME"),
    RecordRule("origin", _ORIGIN_WORDS, _ORIGIN, 0.45),
    RecordRule("stage-of-life", "lactante lactantes adolescente neonato nino nina ninos ninas", _STAGE, 0.45),
    RecordRule("marital-status", "casado casada viudo viuda soltero soltera divorciado divorciada", _STATUS, 0.42),
    RecordRule("branch", "rama linea via familia", _BRANCH, 0.45),
    RecordRule("sibling", "la el", _SIBLING, 0.45),
    RecordRule("kin-of-kin", "hijo hija hijos hijas hermano hermana hermanos hermanas primo prima primos primas tio tia tios tias sobrino sobrina", _KIN_OF_KIN, 0.46),
    RecordRule("of-a-parent", "materno materna maternos paterno paterna paternos", _FATHERS, 0.42),
)  # fmt: skip
