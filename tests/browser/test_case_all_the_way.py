"""One report from the citizen to the handläggare and back, as it goes on the real site.

The citizen has no JavaScript and a small screen; the handläggare comes by the link in the mail.
"""

import re
import subprocess
import sys
import time

import pytest
from playwright.sync_api import expect

from tests.photos import exif, noise

from .judges import Findings, axe, sideways
from .running_site import ROOT
from .visitor import Visitor

pytestmark = pytest.mark.browser
NAME, PASSWORD = "hanna", "en-lampa-som-lyser-42"
EMPLOY = f"""from django.contrib.auth.models import Group, User
user = User.objects.create_user("{NAME}", password="{PASSWORD}", is_staff=True)
user.groups.add(Group.objects.get(name="Handläggare"))"""
PHOTO = {"name": "gunga.jpg", "mimeType": "image/jpeg", "buffer": noise(exif=exif())}
BUTTON = "main form.form button >> nth=-1"
SMALL = {"width": 320, "height": 640}


@pytest.fixture
def handler(browser, site):
    """The tab of someone who handles cases and is no superuser."""
    command = [sys.executable, "manage.py", "shell", "-v0", "-c", EMPLOY]
    subprocess.run(command, cwd=ROOT, env=site.environment, check=True)
    # Its `broken` is not judged: to look at styles axe writes some, which the policy stops.
    visitor = Visitor(browser, site, viewport={"width": 1280, "height": 900})
    yield visitor.page
    visitor.context.close()


def test_a_report_goes_all_the_way_and_its_answer_comes_back(visit, site, handler):
    citizen, found = visit(java_script_enabled=False, viewport=SMALL), Findings()
    look = _looking(visit(viewport=SMALL), found)
    reference = _report(citizen, look)
    _open_from_mail(handler, site, reference)
    found.add("the case, as staff see it", axe(handler) + sideways(handler))
    _press(handler, "Jag tar ärendet")
    _write(handler, "Fråga avsändaren", "Vilken gunga är det?")
    _reply(citizen, look)
    handler.reload()
    expect(handler.locator("main")).to_contain_text("Den vänstra.")
    _write(handler, "Svara och avsluta", "Gungan är lagad.")
    found.add("the case, answered", axe(handler) + sideways(handler))
    _read_answer_and_open_again(citizen, look)
    handler.reload()
    assert "Den är trasig igen." in handler.inner_text("main")
    found.refuse()


def _report(page, look):
    """Sends in a report with a photo, without saying who; gives its reference."""
    page.goto("/")
    page.locator(".services a", has_text="felanmälan").click()
    look(page, "the first step")
    page.locator("input[name=matter]").first.check()
    with page.expect_navigation():
        page.locator(BUTTON).click()
    begun = time.monotonic()  # now there is a draft; what came before it does not count
    look(page, "the category")
    page.check("input[value=park]")
    _send(page, look, "the place")
    page.fill("#id_place", "Parken vid skolan")
    _send(page, look, "the text")
    page.fill("#id_description", "En gunga är av.")
    _send(page, look, "the photos")
    page.set_input_files("input[type=file]", PHOTO)
    _send(page, look, "the photos, one added", "button[name=add]")
    _send(page, look, "the contact")
    page.check("input[name=reply][value=anonymous]")
    _send(page, look, "the check")
    time.sleep(max(0, begun + 5.5 - time.monotonic()))  # who is faster may be a program
    _send(page, look, "the receipt")
    reference = page.locator(".reference").first.inner_text()
    _send(page, look, "the case", ".follow button")
    assert page.inner_text(".standing__status") == "Mottaget"
    return reference


def _reply(page, look):
    page.reload()
    page.get_by_role("link", name="Svara på frågan").click()
    page.fill("#id_text", "Den vänstra.")
    _send(page, look, "the case, replied to")
    assert page.inner_text(".standing__status") == "Pågår"


def _read_answer_and_open_again(page, look):
    page.reload()
    assert page.inner_text(".standing__status") == "Åtgärdat eller besvarat"
    assert "Gungan är lagad." in page.inner_text("#answers + article")
    look(page, "the case, closed")
    page.get_by_role("link", name="Öppna ärendet igen").click()
    page.fill("#id_text", "Den är trasig igen.")
    _send(page, look, "the case, open again")
    assert page.inner_text(".standing__status") == "Pågår"


def _open_from_mail(page, site, reference):
    page.goto(_link_in_mail(site, reference))
    page.fill("#id_username", NAME)
    page.fill("#id_password", PASSWORD)
    _press(page, "Logga in")
    expect(page.locator(".case__reference")).to_contain_text(reference)


def _link_in_mail(site, reference):
    """The address in the mail that tells the municipality of the case."""
    link = re.compile(rf"{re.escape(site.url)}/admin/\S+/{reference}/")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        mails = [mail.read_text(errors="replace") for mail in site.var_dir.glob("mail/*.log")]
        if sent := link.search("".join(mails)):
            return sent[0]
        time.sleep(0.2)
    raise AssertionError(f"No mail about {reference} came")


def _write(page, step, text):
    """Takes a `step` of the case, with words to the sender."""
    page.get_by_role("link", name=step, exact=True).click()
    page.fill("textarea", text)
    _press(page, step)


def _press(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def _send(page, look, name, button=BUTTON):
    with page.expect_navigation():
        page.locator(button).click()
    look(page, name)


def _looking(judge, found):
    """Judges pages without JavaScript in the tab `judge`, which has it: axe needs it."""

    def look(page, name):
        judge.goto(page.url)
        found.add(name, axe(judge) + sideways(page))

    return look
