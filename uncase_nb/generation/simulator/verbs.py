"""Which dialogue act a step's verb names, in Spanish and English.

Steps are third-person phrases (`pregunta por el precio`), infinitives (`agendar cita`) or nouns
(`saludo`). A stem matches a word that begins with it.
"""

from __future__ import annotations

_ES = {
    "greet": "salud* bienvenid* da_la_bienvenida presenta_se se_presenta abre_la",
    "ask": "identific* pregunt* consulta_por consulta_si consulta_sobre averigua* indaga* quiere_saber cuestiona* interroga*",
    "request": "pide* pedir solicit* requiere* demanda* encarga*",
    "need": "plantea* necesita* busca buscar expresa* manifiest* quiere desea cuenta narra expone exponer inicia*",
    "give": "da dar indic* compart* inform* mencion* proporcion* dice decir explic* aclar* detall* respond* contest* "
    "entrega* comunic* present* especific* señala* precis* aporta* envia* envía* muestra* mostrar enseñ* coment* corrig* calcul* ejemplific* orient* avis* facilit* notific* enumer* lista listar nombra nombrar describe_el_procedimiento desglos*",
    "offer": "presentación_de presentacion_de ofre* propon* recomend* recomiend* sugier* sugerir cotiz* plantea_una invit* mejora*",
    "object": "objeción objecion objet* duda* rechaz* se_queja reclam* regatea* negocia* no_está insist* preocup* expresa_preocupación expresa_duda*",
    "accept": "acept* está_de_acuerdo elig* escoge* decid* aprueb* accede* conviene_en opta* autoriz*",
    "decline": "declina* descarta* no_quiere no_acepta",
    "schedule": "agend* program* reserv* apart* cita_al cita_a concert* coordina* fija*",
    "describe": "describ* report* relata*",
    "check": "simul* verific* revis* valid* consult* comprueb* analiz* evalú* evalu* registr* compar* diagnostic* proyect* localiz* rastre*",
    "confirm": "confirm* resum* repas* reitera* recapitul* repite* comprende* entiende*",
    "warn": "adviert* advert* recuerda* record* alert* previene* señala_el_riesgo",
    "refer": "canaliz* deriv* refier* remit* transfier* escala* envía_a",
    "thank": "agradec* gracias da_las_gracias dar_las_gracias",
    "bye": "se_desp* desped* cierr* cerrar termin* finaliz* concluy*",
    "praise": "felicit* elogi* anim* motiv* reconoc*",
    "sorry": "ofrece_una_disculpa ofrece_disculpas pide_disculpas pide_una_disculpa se_disculpa se_lamenta lament* tranquiliz* empatiz* comprende_la comprende_el",
    "practice": "resuelv* practic* intent* aplica* ejecuta* realiz* hace prueba*",
}
_EN = {
    "greet": "greet* welcom* introduc* say_hello says_hello",
    "ask": "ask* inquir* question* wonder* want_to_know wants_to_know",
    "request": "request* order*",
    "need": "state_the_need states_the_need need* look* seek* want* express* explains_the_problem rais*",
    "give": "give* provid* share* state* tell* inform* mention* say* explain* clarif* detail* answer* respond* specif* list* notif* supply supplies "
    "report_back present* show* point* calculat* illustrat* send* reports_that nam* outlin* walk* correct*",
    "offer": "offer* propos* recommend* suggest* quot* invit* advis*",
    "object": "object* doubt* reject* complain* negotiat* push* hesitat* express_concern* expresses_concern* challeng* worr*",
    "accept": "accept* agree* choos* pick* select* decid* approv* consent*",
    "decline": "declin* refus* says_no",
    "schedule": "schedul* book* reserv* arrang*",
    "describe": "describ* report*",
    "check": "simulat* check* verif* review* search* look_up looks_up consult* validat* analy* inspect* assess* compar* diagnos* project* run* find* locat* measur* estimat*",
    "confirm": "confirm* summar* recap* repeat* restat* acknowledg* understand*",
    "warn": "warn* remind* caution* alert* disclos*",
    "refer": "refer* escalat* transfer* hand_over hands_over",
    "thank": "thank* gives_thanks",
    "bye": "say_goodbye says_goodbye goodbye bye close* end* finish* conclude* wrap*",
    "praise": "prais* congratulat* encourag* cheer*",
    "sorry": "offers_an_apology apologi* reassur* sympathi* empathi* regret* comfort*",
    "practice": "solv* practic* try tries trying appl* attempt* work*",
}


def _compiled(table: dict[str, str]) -> tuple[tuple[tuple[str, ...], bool, str], ...]:
    """(words, is a stem, act), longest first, so that `consulta por` is tried before `consulta`."""
    rows = [
        (tuple(verb.rstrip("*").split("_")), verb.endswith("*"), act)
        for act, verbs in table.items()
        for verb in verbs.split()
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), -len("".join(row[0])))))


VERBS = {"es": _compiled(_ES), "en": _compiled(_EN)}


def act_of(words: list[str], language: str) -> tuple[str, int] | None:
    """The act the first words name and how many of them the verb takes, or None."""
    for verb, stem, act in VERBS[language]:
        head = words[: len(verb)]
        if len(head) < len(verb) or tuple(head[:-1]) != verb[:-1]:
            continue
        if head[-1] == verb[-1] or (stem and head[-1].startswith(verb[-1])):
            return act, len(verb)
    return None
