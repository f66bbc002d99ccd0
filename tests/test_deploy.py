"""The files of deploy/ as they are run: nginx with TLS in front of the site, and systemd's unit."""

import configparser
import http.client
import re
import signal
import socket
import ssl
import subprocess
import sys
import time
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest

from .browser.running_site import ROOT, free_port, start, wait_until_it_answers

pytestmark = pytest.mark.browser
CHANGE = """from pages.models import Page
Page.objects.filter(path="omsorg-stod").update(title_sv="{}")"""
MAIN = """
user root;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    include /etc/nginx/mime.types;
    include {folder}/site.conf;
}}
"""


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """(port of http, port of https, environment of the site) where nginx answers for the site."""
    folder = tmp_path_factory.mktemp("deploy")
    plain, tls = free_port(), free_port()
    process, log, environment = start(folder, SITE_URL=f"https://localhost:{tls}")
    nginx = None
    try:
        wait_until_it_answers(process, log)
        nginx = start_nginx(folder, plain, tls, environment["PORT"])
        yield plain, tls, environment
    finally:
        for running in filter(None, (nginx, process)):
            running.send_signal(signal.SIGINT)
            running.wait(40)


@pytest.fixture(scope="module")
def served(running):
    """(port of http, port of https)."""
    return running[:2]


def start_nginx(folder, plain, tls, port):
    key, certificate = folder / "privkey.pem", folder / "fullchain.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    site = (ROOT / "deploy/nginx.conf").read_text()
    for written, here in {
        "127.0.0.1:8000": f"127.0.0.1:{port}",
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ": f"listen 127.0.0.1:{tls} ",
        "/etc/ssl/site": str(folder),
        "/srv/site/var": str(folder),
        "/var/cache/nginx/site": str(folder / "nginx-cache"),
        "www.example.se": "localhost",
    }.items():
        assert written in site
        site = site.replace(written, here)
    (folder / "site.conf").write_text(site)
    (folder / "main.conf").write_text(MAIN.format(folder=folder))
    nginx = subprocess.Popen(["/usr/sbin/nginx", "-p", folder, "-c", folder / "main.conf"])
    wait_for(tls)
    return nginx


def wait_for(port):
    for _ in range(100):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("nginx did not start")


def ask(port, path="/", secure=True, headers=None):
    trust = ssl._create_unverified_context()
    connection = (
        http.client.HTTPSConnection("localhost", port, context=trust, timeout=20)
        if secure
        else http.client.HTTPConnection("localhost", port, timeout=20)
    )
    connection.request("GET", path, headers=headers or {})
    response = connection.getresponse()
    response.bytes = response.read()
    response.body = response.bytes.decode(errors="replace")
    return response


def post(port, path, fields, headers):
    """The status of the answer to a form, sent over TLS."""
    trust = ssl._create_unverified_context()
    connection = http.client.HTTPSConnection("localhost", port, context=trust, timeout=20)
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", path, urlencode(fields), headers | kind)
    return connection.getresponse().status


def test_page_is_read_over_tls_with_what_tls_asks_for(served):
    response = ask(served[1], "/kontakt/")
    assert response.status == 200
    assert "max-age=63072000" in response.headers["Strict-Transport-Security"]
    assert f"https://localhost:{served[1]}/kontakt/" in response.body


def test_a_change_is_seen_through_nginx_though_it_keeps_the_page_open(running):
    """Asked all the time, so that every copy of the page is open when it is changed."""
    _, tls, environment = running
    for title in ("Omsorg en gång", "Omsorg en gång till"):
        asked_for(tls, seconds=1.2)
        command = [sys.executable, "manage.py", "shell", "-v0", "-c", CHANGE.format(title)]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        time.sleep(1)
        assert {f"<h1>{title}</h1>" in page for page in asked_for(tls, seconds=1.2)} == {True}


def asked_for(port, seconds):
    """The page as it was shown each time it was asked for, over and over for so many seconds."""
    until = time.monotonic() + seconds
    shown = []
    while time.monotonic() < until:
        shown.append(ask(port, "/omsorg-stod/").body)
    return shown


def test_plain_http_leads_to_tls(served):
    response = ask(served[0], "/kontakt/", secure=False)
    assert (response.status, response.headers["Location"]) == (301, "https://localhost/kontakt/")


def test_login_cookie_belongs_to_this_host_and_to_tls_only(served):
    cookie = ask(served[1], "/admin/login/").headers["Set-Cookie"]
    assert cookie.startswith("__Host-csrftoken=")
    assert "Secure" in cookie


def test_visitors_who_send_half_a_request_keep_nobody_waiting(served):
    silent = []
    for _ in range(30):
        plain = socket.create_connection(("127.0.0.1", served[1]))
        half = ssl._create_unverified_context().wrap_socket(plain)
        half.sendall(b"POST /synpunkter-felanmalan/ HTTP/1.1\r\nHost: localhost\r\n")
        half.sendall(b"Content-Length: 1000\r\n\r\nmatter=")
        silent.append(half)
    before = time.monotonic()
    assert ask(served[1]).status == 200
    assert time.monotonic() - before < 3
    for half in silent:
        half.close()


def test_a_part_of_a_sound_is_sent_through_nginx_as_it_is(served):
    page = ask(served[1], "/kontakt/").body
    sound = unescape(re.search('data-sound="([^"]+)"', page)[1]).replace("{part}", "1")
    whole = ask(served[1], sound)
    asked = {"Range": "bytes=100-199", "Accept-Encoding": "gzip"}
    part = ask(served[1], sound, headers=asked)
    assert (part.status, part.headers["Content-Range"]) == (
        206,
        f"bytes 100-199/{len(whole.bytes)}",
    )
    assert part.bytes == whole.bytes[100:200]


def test_nothing_is_written_about_who_reads(served, tmp_path_factory):
    ask(served[1], "/kontakt/")
    folder = next(tmp_path_factory.getbasetemp().glob("deploy*"))
    logs = [path for path in folder.rglob("*.log") if path.is_file()]
    assert logs
    assert not any("127.0.0.1" in path.read_text() for path in logs)


def test_H12_nginx_tells_the_site_only_whom_it_speaks_with(served):
    """Ten wrong codes are too many, whatever address a visitor claims to have."""
    form = ask(served[1], "/synpunkter-felanmalan/folj/").body
    token = re.search(r'name="token" value="([^"]+)"', form)[1]
    code = "-".join(["22222"] * 6)
    answers = [
        post(
            served[1],
            "/synpunkter-felanmalan/folj/",
            {"reference": "222-222-222", "code": code, "token": token},
            {"X-Forwarded-For": f"198.51.{number}.1"},
        )
        for number in range(12)
    ]
    assert answers == [422] * 10 + [429] * 2


def test_the_unit_is_one_that_systemd_can_start(tmp_path):
    unit = (ROOT / "deploy/site.service").read_text().replace("/srv/site", str(ROOT))
    (tmp_path / "site.service").write_text(unit)
    judged = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", tmp_path / "site.service"],
        capture_output=True,
        text=True,
    )
    assert "site.service" not in judged.stderr, judged.stderr


def test_the_unit_runs_the_command_that_the_tests_run():
    unit = configparser.ConfigParser()
    unit.read(ROOT / "deploy/site.service")
    program, *arguments = unit["Service"]["ExecStart"].split()
    assert Path(program) == Path(unit["Service"]["WorkingDirectory"], ".venv/bin/python")
    assert arguments == ["manage.py", "run"]
