"""How wrk is read and rounds are weighed: what the measurements say must be so."""

import pytest

from bench import rounds, wrk
from bench.editor import filled_in

SAID = """Running 4s test @ http://localhost:8820/
  1 threads and 8 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   800.50ms  196.88ms   1.04s    66.67%
  Latency Distribution
     50%  832.20us
     75%  967.24ms
     90%    1.04s 
     99%    1.04s 
  17943 requests in 4.10s, 70.38KB read
  Socket errors: connect 1, read 2, write 0, timeout 3
  Non-2xx or 3xx responses: 12
Requests/sec:   4485.75
"""  # noqa: W291 - as wrk says it


def test_what_wrk_says_is_read_with_its_units_and_its_failures():
    load = wrk.read(SAID)
    assert (load.rate, load.p99, load.refused, load.broken) == (4485.75, 1.04, 12, 6)
    assert load.p50 == pytest.approx(0.0008322)


def test_a_run_of_wrk_that_failed_is_no_measurement():
    with pytest.raises(ValueError, match="unable to connect"):
        wrk.read("unable to connect to localhost:8820 Connection refused")


def test_a_server_that_never_answers_is_not_taken_for_a_slow_one():
    with pytest.raises(ValueError, match="0 requests in"):
        wrk.read(SAID.replace("17943 requests", "0 requests"))


def test_a_ratio_is_taken_within_its_round():
    """The machine was slow in the second round; both were."""
    speeds = iter([100, 90, 45, 50, 200, 190])  # who begins a round ended the one before
    asked = [lambda: {"B1": next(speeds)}, lambda: {"page": next(speeds)}]
    results = rounds.interleaved(asked, 3)
    assert rounds.ratio(results, "page", "B1", float) == (0.9, 0.9, 0.95)


def test_a_form_is_sent_as_it_stands():
    text = """<form method="post"><textarea name="a">\nÅ</textarea><input name="b" value="1">
        <input type="checkbox" name="c"><input type="checkbox" name="d" checked>
        <select name="e"><option value="">-<option value="2" selected>2</select>
        <input type="submit" name="_save" value="Spara"></form>"""
    assert filled_in(text) == {"a": ["Å"], "b": ["1"], "d": ["on"], "e": ["2"]}
