"""One invented name for one person, in whatever form the original is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.privacy.diminutives import formal_names
from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.entity import Mention
from uncase_nb.privacy.fold import fold, words
from uncase_nb.privacy.surrogates.issue import Issuer
from uncase_nb.privacy.surrogates.lists import gender_of, is_last, language_of, names

KEY = b"k" * 32
FIRST = st.sampled_from([*names("es", "female")[:40], *names("es", "male")[:40]])
LAST = st.sampled_from(names("es", "last")[:80])


def surrogates(*texts, language="es", key=KEY, scope="c1"):
    entities = Entities(key)
    mentions = [Mention(0, "PERSON", text, scope, language) for text in texts]
    return Issuer(entities).surrogates(mentions, entities.link(mentions))


def test_every_form_of_a_name_is_a_form_of_one_surrogate():
    whole, short, title, upper, initial, surname, lower = surrogates(
        "María López", "mari", "Sra. López", "MARIA LOPEZ", "Maria L.", "lópez", "maria"
    )
    first, last = whole.split()
    assert gender_of(fold(first)) == "female"
    assert is_last(fold(last))
    assert fold(first) in formal_names(short) or short[:3] == fold(first)[:3]
    assert title == f"Sra. {last}" or fold(title) == fold(f"sra. {last}")
    assert fold(upper) == fold(whole)
    assert upper.isupper()
    assert fold(initial) == f"{fold(first)} {fold(last)[0]}."
    assert surname == last.lower()
    assert lower == fold(first)


def test_the_order_of_mentions_does_not_matter():
    forms = ["mari", "María López", "Sra. López"]
    assert dict(zip(forms, surrogates(*forms), strict=True)) == dict(
        zip(reversed(forms), surrogates(*reversed(forms)), strict=True)
    )


def test_a_pet_form_alone_agrees_with_the_formal_name_met_later():
    entities = Entities(KEY)
    issuer = Issuer(entities)
    one = [Mention(0, "PERSON", "lupita", "c1", "es")]
    (pet,) = issuer.surrogates(one, entities.link(one))
    assert pet.islower()
    assert gender_of(fold(pet)) in ("female", None)


@pytest.mark.parametrize(
    ("text", "gender"),
    [("Juan Pérez", "male"), ("Ana Ruiz", "female"), ("Sarah Connor", "female"), ("John Smith", "male"),
     ("José Luis Ortega", "male"), ("López García, María", "female"), ("beto", "male")],
)  # fmt: skip
def test_gender_is_kept(text, gender):
    (made,) = surrogates(text)
    first = made.split(", ")[-1].split()[0]
    told = {gender_of(fold(first)), *(gender_of(name) for name in formal_names(first))} - {None}
    assert gender in told or first.endswith("ito" if gender == "male" else "ita")


def test_language_is_that_of_the_name():
    assert language_of(words(surrogates("Sarah Connor", language="es")[0]), "es") == "en"
    assert language_of(words(surrogates("Guadalupe Hernández", language="en")[0]), "en") == "es"


def test_titles_particles_and_shape_stay():
    assert surrogates("Dr. Juan de la Torre")[0].startswith("Dr. ")
    assert " de la " in surrogates("Dr. Juan de la Torre")[0]
    comma = surrogates("PÉREZ SOLÍS, JUAN")[0]
    assert comma.isupper()
    assert comma.index(",") > 0
    assert len(words(comma)) == 3
    (accentless,) = surrogates("jose martinez")
    assert accentless.isascii()
    assert accentless.islower()


@given(st.lists(st.tuples(FIRST, LAST), min_size=1, max_size=12, unique=True))
@settings(max_examples=60, deadline=None)
def test_nobody_gets_a_word_of_anybodys_name(people):
    texts = [f"{first} {last}" for first, last in people]
    made = surrogates(*texts)
    originals = {word for text in texts for word in words(text)}
    assert not originals & {word for text in made for word in words(text)}
    assert len({fold(text) for text in made}) == len({tuple(words(text)) for text in texts})
    assert [len(words(text)) for text in made] == [len(words(text)) for text in texts]
    assert made == surrogates(*texts), "the same key chooses the same"


def test_another_key_chooses_another_name():
    assert len({surrogates("Juan Pérez", key=bytes([number]) * 32)[0] for number in range(12)}) > 8


def test_no_word_of_the_corpus_is_chosen():
    entities = Entities(KEY)
    issuer = Issuer(entities)
    used = set(map(fold, (*names("es", "female"), *names("es", "last"))))
    issuer.avoid(used)
    mentions = [Mention(0, "PERSON", "Ana Ruiz", "c", "es")]
    (made,) = issuer.surrogates(mentions, entities.link(mentions))
    assert not set(words(made)) & used, "blends of two names, when every listed one is taken"


def test_anything_called_a_name_gets_another():
    for text in ("王伟", "x", "M. L.", "O'Brien-Núñez", "R2D2", "¿?", "Ana\u0301", "ﬁ"):
        (made,) = surrogates(text)
        assert made != text


@pytest.mark.parametrize("name", ["Juan-Carlos Ibarrola", "José-Luis Ansuátegui"])
def test_the_first_part_of_a_double_name_tells_the_gender(name):
    for number in range(8):
        [made] = surrogates(name, key=bytes([number]) * 32)
        assert gender_of(fold(made.split()[0])) == "male"


def test_short_forms_read_like_short_forms():
    for number in range(60):
        made = surrogates("Yolis", "Sole", "Cata", key=bytes([number]) * 32)
        assert not any("iit" in fold(short) for short in made)
