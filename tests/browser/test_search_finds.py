"""What readers type, and the page that must be among the first three: lay words, plurals, slips of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import sit_down

PATHS = """(links) => links.map((link) => {
  const place = new URL('.', document.querySelector('script[src$="guide.js"]').src).pathname.replace(/assets\\/$/, '');
  return link.pathname.replace(place, '').replace(/\\.html$/, '');
})"""
EXPECTED = {
    # what men call it
    "no sperm": "start/azoospermia",
    "zero sperm count": "start/azoospermia",
    "dry orgasm": "aspermia/index",
    "dry orgasms": "aspermia/index",
    "no semen comes out": "aspermia/index",
    "nothing comes out when I come": "aspermia/index",
    "sperm in urine": "aspermia/retrograde-ejaculation",
    "balls small": "causes/testicles",
    "gym drugs": "causes/testosterone-and-steroids",
    "steroids": "causes/testosterone-and-steroids",
    "test e": "causes/testosterone-and-steroids",
    "TRT": "causes/testosterone-and-steroids",
    "blocked tubes": "types/obstructive",
    "chemo": "causes/cancer-treatment",
    "my husband has no sperm": "living/partners",
    "time off work": "treatments/sperm-retrieval",
    # slips
    "azoospermea": "start/azoospermia",
    "azospermia": "start/azoospermia",
    "no sprem": "start/azoospermia",
    "retrogade ejaculation": "aspermia/retrograde-ejaculation",
    "donner sperm": "treatments/donor-sperm",
    "biopsie": "tests/index",
    "testostrone": "causes/testosterone-and-steroids",
    "semen analisis": "start/read-your-report",
    # plurals, hyphens, capitals
    "micro tese": "treatments/micro-tese",
    "microtese": "treatments/micro-tese",
    "MICRO-TESES": "treatments/micro-tese",
    "vasectomies": "treatments/repair-surgery",
    "klinefelters": "causes/genetic",
    # doctors' words and questions
    "sperm retrieval": "treatments/sperm-retrieval",
    "y deletion": "causes/genetic",
    "mumps": "causes/testicles",
    "aspermia": "aspermia/index",
    "donor": "treatments/donor-sperm",
    "cost": "living/costs-and-clinics",
    "karyotype": "tests/genetic-tests",
    "what is FSH": "tests/hormone-tests",
    "how common": "types/obstructive-or-not",
    "is it obstructive or non-obstructive": "types/obstructive-or-not",
    "who wrote this": "about/index",
    # questions
    "can I still have a baby": "index | tools/faq",
    "can I still be a father": "tools/faq",
    "can I ever be a dad": "index | tools/faq | start/azoospermia | types/non-obstructive | treatments/index",
    "am I infertile": "start/azoospermia | index",
    "why me": "types/non-obstructive causes/index",
    "is it my fault": "tools/faq",
    "why do I have no sperm": "causes/index",
    "does it hurt": "treatments/sperm-retrieval",
    "is micro tese painful": "treatments/micro-tese",
    "will it come back": "tools/faq",
    "will my son have it too": "causes/genetic",
    "how to tell my parents": "living/feelings",
    "what do I tell my family": "living/feelings",
    "can the lab be wrong": "start/read-your-report",
    "second opinion": "living/costs-and-clinics",
    "second test when": "start/first-steps",
    "what do I do now": "start/first-steps",
    "which doctor": "start/first-steps",
    "questions for doctor": "tools/questions",
    "what to ask the urologist": "tools/questions",
    "how long does recovery take": "treatments/sperm-retrieval",
    "off work": "treatments/sperm-retrieval",
    "how long off work after micro tese": "treatments/micro-tese",
    "cost of icsi": "living/costs-and-clinics",
    "donor or adoption": "treatments/donor-sperm",
    "frozen sperm or fresh": "decide/fresh-or-frozen",
    "reversal or ivf": "decide/repair-or-retrieve",
    "micro tese or donor": "decide/micro-tese-or-donor",
    "stopped testosterone how long": "causes/testosterone-and-steroids",
    "do steroids make you infertile": "causes/testosterone-and-steroids",
    "can I lift weights after the operation": "treatments/sperm-retrieval",
    "do I have cancer": "living/long-term-health",
    # the body
    "blood in semen": "aspermia/ejaculatory-duct-obstruction",
    "semen is clear": "start/read-your-report",
    "watery cum": "start/read-your-report",
    "not much cum": "aspermia/ejaculatory-duct-obstruction | start/read-your-report",
    "orgasm but nothing comes out": "aspermia/index",
    "peeing sperm": "aspermia/retrograde-ejaculation",
    "sperm in pee": "aspermia/retrograde-ejaculation",
    "cloudy pee after sex": "aspermia/retrograde-ejaculation",
    "wet dream": "aspermia/index",
    "did wanking cause it": "start/mix-ups",
    "one testicle": "causes/testicles",
    "small balls": "causes/testicles",
    "my balls are tiny": "causes/testicles",
    "why are my testicles shrinking": "causes/testicles",
    "veins in my balls": "causes/testicles",
    "sore balls": "causes/testicles",
    "undecended testicle": "causes/testicles",
    "varicoceal": "causes/testicles",
    "after mumps": "causes/testicles",
    "hernia op": "causes/blockages",
    "chlamidia": "causes/blockages",
    "prolactine high": "causes/hormones",
    "cant smell anything": "causes/hormones",
    "high fhs": "tests/hormone-tests",
    "fsh 25": "tests/hormone-tests",
    "low testosterone": "tests/hormone-tests | causes/hormones | living/long-term-health",
    "cancer and sperm": "causes/cancer-treatment",
    "kemo": "causes/cancer-treatment",
    "Klinefelter's": "causes/genetic",
    "can't smell": "causes/hormones",
    "xxy": "causes/genetic",
    "klinfelter": "causes/genetic",
    "cystic fibrosis gene": "causes/absent-vas-deferens",
    "sistic fibrosis": "causes/absent-vas-deferens",
    "born without vas": "causes/absent-vas-deferens",
    # what was taken or done
    "gym juice": "causes/testosterone-and-steroids",
    "tamsulosin": "aspermia/retrograde-ejaculation | aspermia/index",
    "antidepressant sperm": "causes/medicines-and-toxins",
    "diabetes ejaculation": "aspermia/retrograde-ejaculation",
    "hot tub": "causes/medicines-and-toxins",
    "tight pants": "causes/medicines-and-toxins",
    "weed": "causes/medicines-and-toxins",
    "smoking": "causes/medicines-and-toxins",
    "vaping": "causes/medicines-and-toxins",
    "hair loss pills": "causes/medicines-and-toxins",
    "tramadol": "causes/medicines-and-toxins",
    "opioids": "causes/medicines-and-toxins",
    "alcohol": "causes/medicines-and-toxins",
    "zinc tablets": "treatments/be-careful",
    "stem cell cure": "treatments/be-careful",
    "clomid": "treatments/hormone-treatment",
    "vasectomie reversal chances": "treatments/repair-surgery",
    "sperm extraction": "treatments/sperm-retrieval",
    "biopsy found nothing": "treatments/sperm-retrieval",
    "testicle biopsies": "tests/index",
    "is icsi safe": "treatments/ivf-icsi",
    "only dead sperm": "start/read-your-report",
    "acupuncture": "treatments/be-careful",
    "ashwagandha": "treatments/be-careful",
    "are icsi babies healthy": "treatments/ivf-icsi",
    "sperm donner": "treatments/donor-sperm",
    "will the child know the donor": "treatments/donor-sperm",
    "no insurance": "living/costs-and-clinics",
    "waiting lists": "living/costs-and-clinics",
    "best doctor for micro tese": "living/costs-and-clinics",
    "hcg injections": "treatments/hormone-treatment",
    "ultrasound": "tests/index",
    "y microdeletions": "causes/genetic",
    "azfc": "causes/genetic",
    "sertoli cell only": "types/non-obstructive",
    "what are the chances": "treatments/micro-tese treatments/sperm-retrieval",
    "icsi success": "treatments/ivf-icsi",
    # the two of them, and the site
    "my husband is infertile": "living/partners",
    "my wife blames me": "living/partners",
    "my boyfriend wont talk about it": "living/partners",
    "support groups": "living/feelings",
    "he won't talk": "living/partners",
    "can't stop crying": "living/feelings",
    "how do I help him": "living/partners",
    "ashamed": "living/feelings",
    "so lonely": "living/feelings",
    "I am angry all the time": "living/feelings",
    "divorce": "living/partners",
    "feel like less of a man": "living/feelings",
    "print": "about/offline",
    "offline": "about/offline",
    "privacy": "about/privacy",
    "corrections": "about/corrections",
    "mistakes": "about/corrections",
    "glossary": "tools/glossary",
    # somebody in danger
    "i want to die": "index living/feelings",
    "suicidal": "index living/feelings",
    "suicide": "index living/feelings",
    "kill myself": "index living/feelings",
    "I want to kill myself": "index living/feelings",
    "end my life": "index living/feelings",
    "i dont want to live": "index living/feelings",
    "thinking about suicide": "index living/feelings",
    "I can't cope": "index living/feelings",
    "I need help now": "index",
    "feeling hopeless": "index living/feelings",
    "hurt myself": "index living/feelings",
    "overdose": "index living/feelings",
    "I can’t go on": "index living/feelings",
    "i cant go on": "index living/feelings",
}
"""Words → paths without `.html`: each must be there, or, of those with a bar between, one."""
BOX = "#search-words"


@pytest.fixture(scope="module", params=["http", "file"])
def searching(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page with the search ready in it."""
    home = request.getfixturevalue({"http": "address", "file": "bundle"}[request.param])
    reader = sit_down(browser, home, 1440, 900)
    page = reader.open("index.html")
    page.locator(BOX).fill("sperm")
    expect(page.get_by_role("option").first).to_be_visible()
    yield page
    page.context.close()
    assert reader.said == reader.strays == []


def first_three(page: Page, words: str) -> list[str]:
    """The paths, without `.html`, of the pages shown first."""
    page.locator(BOX).fill("")
    expect(page.locator("#search-results")).to_be_hidden()
    page.locator(BOX).fill(words)
    expect(page.locator(".md-search__output")).to_be_visible()
    links = page.locator("#search-results .page")
    return list(links.evaluate_all(PATHS))[:3]


def is_met(wanted: str, found: list[str]) -> bool:
    if " | " in wanted:
        return not set(found).isdisjoint(wanted.split(" | "))
    return set(found).issuperset(wanted.split())


def test_there_are_enough_queries() -> None:
    assert len({words.lower() for words in EXPECTED}) == len(EXPECTED) >= 64


def test_the_pages_are_among_the_first_three(searching: Page) -> None:
    found = {words: first_three(searching, words) for words in EXPECTED}
    assert {words: found[words] for words, wanted in EXPECTED.items() if not is_met(wanted, found[words])} == {}
