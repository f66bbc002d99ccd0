"""Finished pages, kept until something changes: reading costs what returning bytes costs.

`triggers` and `models` count the changes · `turns` says when time itself changes a page ·
`generation` is the site between two of either · `watch` begins a new one · `front` stands before
Django and answers with a `finished` page · `ahead` puts copies of the next day's pages on the
disk (`copies`), for when the database or the whole application is away.
"""
