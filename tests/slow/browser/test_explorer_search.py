"""The search box of the explorer: suggestions while typing, and a question in the same box."""





def test_a_question_goes_to_the_answer(opened):
    with opened() as page:
        page.locator("#q").fill("bài nào trích dẫn Quy định 142")
        page.keyboard.press("Enter")
        page.wait_for_selector(".answer")
        assert "Quy định 142-QĐ/TW" in page.locator(".answer").text_content()


def test_suggestions_follow_the_keys(opened):
    with opened() as page:
        box = page.locator("#q")
        box.press_sequentially("nghi quyet")
        page.locator(".suggestions [role=option]").first.wait_for()
        assert box.get_attribute("aria-expanded") == "true"
        box.press("ArrowDown")
        chosen = page.locator(".suggestions [aria-selected=true]")
        assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
        box.press("Escape")
        assert not page.locator(".suggestions").is_visible()
        assert box.input_value() == "nghi quyet"


def test_a_letter_being_composed_is_not_a_choice(opened):
    with opened() as page:
        box = page.locator("#q")
        box.press_sequentially("quy")
        page.locator(".suggestions [role=option]").first.wait_for()
        composing = (
            "(box, key) => box.dispatchEvent(new KeyboardEvent('keydown', {key, isComposing: true, bubbles: true}))"
        )
        box.evaluate(composing, "ArrowDown")
        assert page.locator(".suggestions [aria-selected=true]").count() == 0


def test_only_the_last_answer_counts(opened):
    """The first answer is held back until the second has come."""
    with opened() as page:
        held = []
        page.route("**/suggest.json?q=ngh&*", lambda route: held.append(route))
        page.locator("#q").press_sequentially("ngh")
        page.wait_for_timeout(300)
        assert held
        page.locator("#q").press_sequentially("ị quyết 18")
        page.locator(".suggestions [role=option]", has_text="18-NQ/TW").first.wait_for()
        held[0].fulfill(
            json={
                "q": "ngh",
                "suggestions": [
                    {
                        "key": "documents/x",
                        "label": "Document",
                        "id": "x",
                        "name": "old",
                        "detail": None,
                        "total": 1,
                        "address": "/documents/x",
                    }
                ],
            }
        )
        page.wait_for_timeout(200)
        assert "old" not in page.locator(".suggestions").text_content()
