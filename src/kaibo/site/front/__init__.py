"""The ASGI front: answers assets and uploads itself, and hands the rest to Django."""

from kaibo.site.front.door import Front

__all__ = ["Front"]
