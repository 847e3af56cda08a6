"""Addresses that Django answers; the front answers the others."""

from __future__ import annotations

from typing import Any

from django.urls import path
from ninja import NinjaAPI
from ninja.errors import ConfigError
from ninja.operation import Operation

from kaibo import __version__
from kaibo.accounts.api import Request, deny, guarded_router
from kaibo.site import monitor, problems
from kaibo.site.files_document import describe_files
from kaibo.site.front.ingest import PATH as INGEST
from kaibo.site.front.ingest_document import DOCUMENTED as INGEST_DOCUMENTED
from kaibo.site.front.recordings import DOCUMENTED as RECORDING_DOCUMENTED
from kaibo.site.front.recordings import PATH as RECORDINGS
from kaibo.site.front.upload_document import DOCUMENTED
from kaibo.site.routes import ROUTES
from kaibo.site.wire import Renderer, StrictParser

_SECURITY = {
    "session": {"type": "apiKey", "in": "cookie", "name": "__Host-kaibo"},
    "key": {"type": "http", "scheme": "bearer"},
}


class Api(NinjaAPI):
    """The API, with what ninja's document leaves out: the error shape, sign-in, and what the front answers."""

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: Any = None) -> Any:
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        schema["components"]["schemas"]["Problem"] = problems.SCHEMA
        schema["components"]["securitySchemes"] = _SECURITY
        uploads = f"{path_prefix or '/api/v1'}/connectors/uploads"
        schema["paths"].setdefault(uploads, {})["post"] = DOCUMENTED
        schema["paths"][INGEST] = {"post": INGEST_DOCUMENTED}
        schema["paths"][RECORDINGS] = {"post": RECORDING_DOCUMENTED}
        describe_files(schema["paths"])
        return schema

    def get_openapi_operation_id(self, operation: Operation) -> str:
        room = operation.view_func.__module__.split(".")[1]
        return f"{room}_{operation.view_func.__name__}"


def build_api() -> NinjaAPI:
    """All rooms' operations under one roof. Raises ConfigError where two rooms claim one address."""
    api = Api(
        title="Kaibo",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        auth=deny,
        renderer=Renderer(),
        parser=StrictParser(),
        urls_namespace="api",
    )
    problems.handle_problems(api)
    taken: set[str] = set()
    for prefix, router in ROUTES:
        addresses = {prefix + each for each in router.inner.path_operations}
        if taken & addresses:
            raise ConfigError(f"two routers claim {', '.join(sorted(taken & addresses))}")
        taken |= addresses
        api.add_router(prefix, router.inner)
    return api


_document = guarded_router("site")


@_document.get("/openapi.json", permission="accounts.self.read")
def read_openapi(request: Request) -> Any:
    return api.get_openapi_schema(path_prefix="/api/v1")


api = build_api()
api.add_router("", _document.inner)

handler400 = problems.bad_request
handler404 = problems.not_found
handler500 = problems.server_error
urlpatterns = [
    path("api/v1/", api.urls),
    path("status", monitor.status_page),
    path("metrics", monitor.metrics_page),
]
