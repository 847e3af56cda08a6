"""The web process's application: `kaibo.site.asgi:app`."""

from kaibo.site.boot import boot

boot()

from kaibo.site.front.build import app  # noqa: E402 - models may be imported only now

__all__ = ["app"]
