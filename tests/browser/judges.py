"""What judges pages: axe-core in the browser, the Nu HTML Checker on the HTML as it was sent."""

import json
import subprocess

import pytest

from .running_site import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
NU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
# In the dark only colours differ: the rest has been judged in the light, which takes longer.
RUN_AXE = """({tags, colours}) => axe.run(document, {
    ...(matchMedia("(prefers-color-scheme: dark)").matches
        ? {runOnly: {type: "rule", values: colours}}
        : {
            runOnly: {type: "tag", values: tags},
            rules: {"color-contrast-enhanced": {enabled: true}},
        }),
    resultTypes: ["violations"],
})"""
SCROLLS_SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def axe(page):
    """What axe-core finds in what `page` shows now, a line for each element.

    Beside the tags, text must have the contrast of level AAA, 7:1 (4.5:1 if large). Ask in the
    light too of what is asked in the dark.
    """
    # As source: a script element would be stopped by the site's own policy.
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text())
    violations = page.evaluate(RUN_AXE, {"tags": TAGS, "colours": COLOURS})["violations"]
    return [
        f"{found['id']}: {' '.join(map(str, node['target']))} {node['failureSummary']}"
        for found in violations
        for node in found["nodes"]
    ]


def sideways(page):
    """A line if `page` must be scrolled sideways to be read."""
    return ["scrolls sideways"] if page.evaluate(SCROLLS_SIDEWAYS) else []


def nu(pages, folder):
    """What the Nu HTML Checker says about `pages`, {name: html}: lines, errors and warnings alike.

    `folder` is an empty one to write the pages in.
    """
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        path = folder / f"{number}.html"
        path.write_text(html)
        names[path.as_uri()] = name
    command = ["java", "-Xss2m", "-jar", NU, "--format", "json", "--exit-zero-always"]
    result = subprocess.run(
        [*command, *folder.glob("*.html")], capture_output=True, text=True, check=True
    )
    return [
        f"{names[found['url']]}:{found.get('lastLine')}: {found['message']}"
        for found in json.loads(result.stderr)["messages"]
    ]


class Findings:
    """What the judges said, each thing once, with where it was said."""

    def __init__(self):
        self.places = {}

    def add(self, place, lines):
        for line in lines:
            self.places.setdefault(line, []).append(place)

    def refuse(self):
        """Fails the test if there is anything, and tells all of it."""
        told = [f"{line}\n  {len(at)} times, first {at[0]}" for line, at in self.places.items()]
        if told:
            pytest.fail("\n".join(told), pytrace=False)
