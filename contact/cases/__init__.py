"""Synpunkter & felanmälan: a report from the first click to the municipality's answer.

models/      what is stored; a case is stored once and changed only through recording.py
forms/ views/ steps.py submission.py    the way of someone who sends something in
sending.py receiving.py    the moment it has come in, and the one at which it becomes a case
recording.py moving.py handling/    each change of a case, with the event that tells of it
follow_up/   the sender's own page afterwards
staff/ finding/ admin/    the caseworkers' list, search, case page and settings
photos/ place/ mail/    what goes with a case: pictures, a point on the map, mails
open311/     the same for programs, by GeoReport v2
retention/ checking.py    what is removed under a decision; whether all is there
"""
