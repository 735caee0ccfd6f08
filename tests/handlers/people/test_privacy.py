"""What is kept and who sees it, in three pages: what belongs to a school, and in which order."""

from care.people.messages import PeopleMessage
from handlers.people.privacy import PAGES, show_page
from handlers.routing.renderer import SCREENS
from tests.content.reading import LANGUAGES, SETTINGS, said


def test_the_pages_are_what_is_shown_of_privacy() -> None:
    assert SCREENS[PeopleMessage.PRIVACY] is show_page
    assert PAGES[0] == "privacy-who"


def test_only_a_school_speaks_of_parents() -> None:
    places = [(language, setting) for language in LANGUAGES for setting in SETTINGS]
    told = {place: said(place[0], "privacy-limit", place[1]) for place in places}
    named = {place for place, text in told.items() if "arents" in text or "Orang tua" in text}

    assert named == {("id", "school"), ("en", "school")}
