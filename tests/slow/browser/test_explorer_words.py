"""What the explorer says, in both languages, and what it calls things."""

import json

import pytest

from graph.relations import ENDS
from tests.slow.browser.explored import DOCUMENT, PERSON, READY, becomes, counts, query
from viz.look import THINGS
from viz.pictured import page_says


def test_the_other_language_has_the_same_steps(opened):
    with opened(DOCUMENT) as page:
        page.locator(".shown-list [role=option]").nth(2).click()
        page.get_by_role("button", name="Ẩn", exact=True).click()
        page.get_by_role("button", name="Theo năm").click()
        page.locator(".shown-list [role=option]").nth(3).click()
        becomes(page, "location.search.includes('sel=') && vankien.state.layout === 'year'")
        steps, things = query(page), counts(page)
        page.get_by_role("link", name="English").click()
        page.wait_for_url("**lang=en**")
        page.wait_for_selector(READY, state="attached")
        assert sorted(query(page)) == sorted([*steps, ("lang", "en")])
        assert counts(page) == things
        page.get_by_role("button", name="By links").click()
        becomes(page, "vankien.state.layout === 'force'")
        steps = query(page)
        page.get_by_role("link", name="Tiếng Việt").click()
        page.wait_for_selector("html[lang=vi][data-ready]", state="attached")
        assert sorted([*query(page), ("lang", "en")]) == sorted(steps)


def test_names_are_told_to_be_vietnamese_on_an_english_page(opened):
    with opened(f"{DOCUMENT}?lang=en&sel={DOCUMENT}") as page:
        for place in (".details h3 a", ".details blockquote", ".shown-list .name"):
            assert page.locator(place).first.get_attribute("lang") == "vi"
    with opened(f"{DOCUMENT}?lang=en&view=table") as page:
        assert page.locator(".tables tbody th a").first.get_attribute("lang") == "vi"
    with opened(f"{DOCUMENT}?sel={DOCUMENT}") as page:
        assert page.locator(".details h3 a").get_attribute("lang") is None


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_things_and_links_are_called_as_on_a_drawn_page(opened, lang):
    with opened(f"{DOCUMENT}?lang={lang}") as page:
        words = json.loads(page.locator("#words").text_content())
    drawn = page_says(lang)
    for label in THINGS:
        assert (words[label], words[f"all_{label}"]) == (
            drawn[f"one_{label.lower()}"],
            drawn[f"type_{label.lower()}"],
        )
    for kind in ENDS:
        assert words[f"kind_{kind}"] == drawn[kind]


def test_speaks_english_and_keeps_to_it(opened):
    with opened(f"{DOCUMENT}?lang=en&sel={PERSON}") as page:
        assert page.get_by_role("heading", name="Links around it").is_visible()
        page.locator(".details").get_by_role("link", name="Open its page").click()
        page.wait_for_url(f"**/{PERSON}?lang=en")
