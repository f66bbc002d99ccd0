"""Finished pages, kept until something changes: what makes reading cost what returning bytes costs.

`edition` counts the changes · `generation` is the site between two of them · `turns` says when
time itself changes a page · `watch` looks for both.
"""
