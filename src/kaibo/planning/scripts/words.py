"""The few tags and filters a script's template may use: nothing that reads files, loads code or grows without end."""

from __future__ import annotations

from django.template import Library, defaultfilters
from django.template.defaulttags import do_for, do_if

register = Library()
register.tag("if", do_if)
register.tag("for", do_for)
register.filter("join", defaultfilters.join)
register.filter("default", defaultfilters.default)
register.filter("first", defaultfilters.first)
