"""nginx in front of the site as deploy/nginx.conf has it, on ports and folders of our own."""

import gzip
import subprocess

from .processes import ROOT, SERVER
from .site import wait_for
from .yardstick import SERVERS_OWN

MAIN = """
user root;
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    include /etc/nginx/mime.types;
    include {folder}/site.conf;
    include {folder}/file*.conf;
}}
"""
FILE = """
server {{
    listen 127.0.0.1:{tls} ssl http2;
    listen 127.0.0.1:{plain};
    server_name localhost;
    ssl_certificate {folder}/fullchain.pem;
    ssl_certificate_key {folder}/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    access_log off;
    server_tokens off;
    root {folder}/files;
    default_type "text/html; charset=utf-8";
    types {{}}
    gzip_static on;
    etag off;
{headers}
}}
"""
# What nginx says of a file by itself.
FILES_OWN = SERVERS_OWN | {"content-type", "content-length", "content-encoding", "last-modified"}


class Nginx:
    """`plain` and `tls` are the ports at which it answers for a site."""

    def __init__(self, folder, plain, tls):
        self.folder, self.plain, self.tls = folder, plain, tls
        folder.mkdir(parents=True, exist_ok=True)

    def start(self, processes, site, *site_ports, core=SERVER, **changes):
        """In front of the gunicorns at `site_ports`. `changes` are texts of deploy/nginx.conf that
        are others here, by name for the reader: (as written, as it is here)."""
        self._certificate()
        text = self._site(site, site_ports)
        for written, here in changes.values():
            text = replaced(text, written, here)
        (self.folder / "site.conf").write_text(text)
        (self.folder / "main.conf").write_text(MAIN.format(folder=self.folder))
        words = ["/usr/sbin/nginx", "-p", self.folder, "-c", self.folder / "main.conf"]
        process = processes.start(words, core, log=self.folder / "nginx.log")
        wait_for(process, self.plain)
        return process

    def lay_file(self, path, answer, plain, tls):
        """Has nginx itself answer at the ports `plain` and `tls` as `answer` did at `path`."""
        _, headers, body = answer
        file = self.folder / "files" / path.strip("/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(gzip.decompress(body))
        file.with_name("index.html.gz").write_bytes(body)
        rows = [row for row in headers if row[0].lower() not in FILES_OWN]
        lines = "\n".join(f"    add_header {name} {quoted(value)};" for name, value in rows)
        text = FILE.format(folder=self.folder, plain=plain, tls=tls, headers=lines)
        (self.folder / "file.conf").write_text(text)

    def _certificate(self):
        made = "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost".split()
        files = ["-keyout", self.folder / "privkey.pem", "-out", self.folder / "fullchain.pem"]
        subprocess.run([*made, *files], check=True, capture_output=True)

    def _site(self, site, site_ports):
        """deploy/nginx.conf. It listens without TLS too, to show what of the work is TLS."""
        text = (ROOT / "deploy" / "nginx.conf").read_text()
        both = f"listen 127.0.0.1:{self.tls} ssl http2;\n    listen 127.0.0.1:{self.plain};"
        for written, here in {
            "    server 127.0.0.1:8000;": "\n".join(
                f"    server 127.0.0.1:{port};" for port in site_ports
            ),
            "listen 80;": f"listen unix:{self.folder}/redirect.sock;",
            "listen 443 ssl http2;": both,
            "/etc/ssl/site": str(self.folder),
            "/srv/site/var": str(site.folder),
            "/var/cache/nginx/site": str(self.folder / "cache"),
            "www.example.se": "localhost",
        }.items():
            text = replaced(text, written, here)
        return text


def replaced(text, written, here):
    if written not in text:
        raise LookupError(f"deploy/nginx.conf no longer has {written!r}.")
    return text.replace(written, here)


def quoted(value):
    """A header's value as nginx reads it."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
