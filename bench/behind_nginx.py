"""A page of the site behind nginx, beside the same bytes from a file of the same nginx's."""

from . import load_table, report
from .nginx import Nginx
from .processes import Processes
from .rounds import ROUNDS, interleaved
from .server import PORT, SECONDS, TOPIC, Server, unchanged, url
from .site import Site, ask

PLAIN, TLS, FILE_PLAIN, FILE_TLS = 8821, 8822, 8823, 8824
FILE = "nginx's file: gzip_static, the same bytes and headers"
FILE_OVER_TLS = "nginx's file over TLS: the same"
COMMANDS = f"""nginx with deploy/nginx.conf and one process, and gunicorn as the site starts it, \
both on core 0; `taskset -c 1 wrk -t1 -c8 -d{SECONDS}s --latency -H "Accept-Encoding: gzip" \
{url(TOPIC, TLS, "https")}` after two seconds of the same; {ROUNDS} rounds; median \
(lowest–highest)."""


def main(folder):
    site = Site(folder / "site", SITE_URL=f"https://localhost:{TLS}").prepare()
    nginx = Nginx(folder / "nginx", PLAIN, TLS)

    def start(processes):
        site.serve(processes, PORT)
        nginx.start(processes, site, PORT)

    answer = as_nginx_sends(start)
    nginx.lay_file(TOPIC, answer, FILE_PLAIN, FILE_TLS)
    plain, over_tls = asked(unchanged(answer))
    results = interleaved([Server(start, plain).measure, Server(start, over_tls).measure])
    tables = [load_table.of(some(results, plain), FILE)]
    tables += [load_table.of(some(results, over_tls), FILE_OVER_TLS)]
    report.write("behind_nginx", "\n\n".join([*tables, COMMANDS]))


def as_nginx_sends(start):
    """The site's own answer, with what nginx does to it."""
    with Processes() as processes:
        start(processes)
        return [ask(PLAIN, TOPIC) for _ in range(20)][-1]


def asked(again):
    """What is asked without and with TLS: {name: (url, header, ...)} each."""
    page, page_over_tls = url(TOPIC, PLAIN), url(TOPIC, TLS, "https")
    plain = {
        FILE: (url(TOPIC, FILE_PLAIN),),
        "page of the site": (page,),
        "page of the site, If-None-Match (304)": (page, again),
    }
    over_tls = {
        FILE_OVER_TLS: (url(TOPIC, FILE_TLS, "https"),),
        "page of the site over TLS": (page_over_tls,),
        "page of the site over TLS, If-None-Match (304)": (page_over_tls, again),
    }
    return plain, over_tls


def some(results, names):
    return [{name: result[name] for name in names} for result in results]
