"""What is installed is what the short lists ask for, and nothing tells where it was fetched."""

import json
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ;\\]+)", re.MULTILINE)


def asked_for(name):
    lines = (ROOT / name).read_text().splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]


def locked(name):
    pins = PINNED.finditer((ROOT / name).read_text())
    return {pin["name"].lower().replace("_", "-"): pin["version"] for pin in pins}


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_lock_has_what_is_asked_for(name):
    pins = locked(f"{name}.txt")
    unmet = [
        str(wanted)
        for wanted in asked_for(f"{name}.in")
        if not wanted.specifier.contains(pins.get(wanted.name.lower(), "0"))
    ]
    assert unmet == []


def test_both_locks_agree():
    site, tools = locked("requirements.txt"), locked("requirements-dev.txt")
    assert {name: tools[name] for name in site.keys() & tools} == {
        name: site[name] for name in site.keys() & tools
    }


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_known_by_its_hash(name):
    packages = re.split(r"^(?=[\w.-]+==)", (ROOT / name).read_text(), flags=re.MULTILINE)[1:]
    assert packages
    assert [package for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize(
    "name",
    ["requirements.txt", "requirements-dev.txt", "package-lock.json", "bench/package-lock.json"],
)
def test_lock_names_no_host(name):
    assert "://" not in (ROOT / name).read_text()


@pytest.mark.parametrize("folder", [ROOT, ROOT / "bench"])
def test_tools_from_npm_are_pinned_exactly(folder):
    wanted = json.loads((folder / "package.json").read_text())["devDependencies"]
    packages = json.loads((folder / "package-lock.json").read_text())["packages"]
    assert wanted == {name: packages[f"node_modules/{name}"]["version"] for name in wanted}
