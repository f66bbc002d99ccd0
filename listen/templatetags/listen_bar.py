from django import template

from listen.bar import bar_address

register = template.Library()
register.simple_tag(bar_address, name="listen_bar")
