"""Lyssna: every page read aloud, by the visitor's own voice or by ours, and nobody else told.

A finished page goes `reading` (what is read, block by block) → `said` (how it is said) →
`manuscript` (sentences with their places, in parts) → `sound` (made once, kept as files).
`middleware` puts the player on the page; `views` answer for the sound; `words` is the town's own
list of how words are said. No other room's model is known here: a page is read as it is shown.
"""
