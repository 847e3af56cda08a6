"""Django's settings, all from the environment or the data directory."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.kit.secret import kept_secret

ROOMS = (
    "files",
    "jobs",
    "accounts",
    "notify",
    "events",
    "metrics",
    "shows",
    "connectors",
    "compliance",
    "trade",
    "goods",
    "traffic",
    "planning",
    "profit",
    "live",
    "review",
    "dossier",
    "reports",
)


def _sqlite() -> dict[str, Any]:
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home().database,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": pragmas, "timeout": 15},
        "CONN_MAX_AGE": None,
    }


def _postgres(url: str) -> dict[str, Any]:
    """`postgresql://user:word@host:5432/name?host=/run/socket&sslmode=require`; the query goes to the driver."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise KaiboError(
            "kit.bad_setting", name="KAIBO_DATABASE_URL", value=parts.scheme, expected="postgresql://user@host/name"
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or options.pop("port", "")),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


DATABASE_URL = os.environ.get("KAIBO_DATABASE_URL", "")
DATABASES = {"default": _postgres(DATABASE_URL) if DATABASE_URL else _sqlite()}

DEBUG = False
SECRET_KEY = kept_secret("django")
ALLOWED_HOSTS = os.environ.get("KAIBO_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ROOT_URLCONF = "kaibo.site.urls"
INSTALLED_APPS = [f"kaibo.{room}.apps.RoomConfig" for room in ROOMS]
MIDDLEWARE = ["kaibo.site.problems.method_problems"]
APPEND_SLASH = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 17 << 20
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},
}
