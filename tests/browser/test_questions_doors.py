"""The doors of the page of questions: one list is open at a time, a link opens its own, Back brings all of it back."""

from playwright.sync_api import expect

from tests.browser.reader import NewReader
from tests.browser.test_questions import OWN, QUESTIONS, mine, picked, press, tick, write


def test_a_door_opens_its_lists_and_the_others_fold(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(QUESTIONS)
    doors = page.locator("article h2 + ul a[href^='#']")
    assert 2 < doors.count() <= 7
    expect(page.get_by_role("heading", name="First visit")).to_be_visible()
    for door in doors.all():
        door.press("Enter")
        expect(door).to_have_attribute("aria-current", "true")
        heading = page.locator(f"h2[id='{(door.get_attribute('href') or '')[1:]}']")
        expect(heading).to_be_focused()
        expect(page.locator("article section:has(.tick):not(.asked section)").filter(visible=True)).to_have_count(1)
        for questions in heading.locator("xpath=../ul").all():
            assert 0 < questions.locator("> .tick").count() <= 5
    page.go_back()
    expect(doors.nth(doors.count() - 2)).to_have_attribute("aria-current", "true")


def test_a_link_from_elsewhere_opens_the_list_it_names(reader: NewReader) -> None:
    page = reader().open(f"{QUESTIONS}#before-a-vasectomy-reversal")
    expect(page.get_by_role("heading", name="Before a vasectomy reversal")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="First visit")).to_be_hidden()


def test_the_first_question_stands_high_on_a_phone(reader: NewReader) -> None:
    page = reader(360, 780).open(QUESTIONS)
    box = page.locator(".tick").first.bounding_box()
    assert box is not None
    assert box["y"] < 1.5 * 780


def test_on_the_way_back_the_list_is_there_again(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(QUESTIONS)
    first, second = tick(page, 0, 1)
    write(page, OWN)
    press(page, f"Up: {OWN}")
    page.goto(anywhere + "index.html")
    page.go_back()
    expect(mine(page).locator(".question")).to_have_text([first, OWN, second])
    tick(page, 0)
    assert picked(page) == [OWN, second]


def test_the_rest_of_a_list_can_be_found_and_ticked(reader: NewReader) -> None:
    page = reader().open(f"{QUESTIONS}#:~:text=hormones%20tested%20after%20it")
    expect(page.get_by_role("heading", name="Before an operation")).to_be_visible()
    page.get_by_role("checkbox", name="When are my hormones tested after it?").press("Space")
    assert picked(page) == ["When are my hormones tested after it?"]


def test_without_scripts_all_lists_stand_open_below_the_doors(reader: NewReader) -> None:
    page = reader(java_script_enabled=False).open(QUESTIONS)
    lists = page.locator("article > ul:has(> .tick)")
    assert lists.count() > 8
    assert all(each.is_visible() for each in lists.all())
    page.get_by_role("link", name="A dry orgasm").click()
    expect(page.locator("h2#dry-orgasm")).to_be_in_viewport()
