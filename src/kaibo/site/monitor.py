"""What watchers outside read: /status in a word, /metrics for Prometheus."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse

from kaibo import __version__
from kaibo.accounts.api import identify
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.site import status
from kaibo.site.counters import counters
from kaibo.site.problems import problem
from kaibo.site.wire import dump

PERMISSION = "site.status.read"
_LOOPBACK = {"127.0.0.1", "::1"}
_FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-Ip")


def status_page(request: HttpRequest) -> HttpResponse:
    """Everything for people who may see it; for anybody else `ok` (200) or `degraded` (503)."""
    if _may_see(request):
        return HttpResponse(dump(status.full()), content_type="application/json; charset=utf-8")
    well = status.is_well()
    return HttpResponse("ok\n" if well else "degraded\n", status=200 if well else 503, content_type="text/plain")


def metrics_page(request: HttpRequest) -> HttpResponse:
    """Prometheus text for who may see the status, and for programs on this very machine."""
    local = request.META.get("REMOTE_ADDR") in _LOOPBACK and not any(name in request.headers for name in _FORWARDED)
    if not local and not _may_see(request):
        return problem(request, KaiboError("kit.not_found", status=404))
    return HttpResponse("".join(_lines()), content_type="text/plain; version=0.0.4; charset=utf-8")


def _may_see(request: HttpRequest) -> bool:
    try:
        caller = identify(request)
    except KaiboError:
        return False
    return caller is not None and caller.may(PERMISSION)


def _lines() -> Iterator[str]:
    yield f'kaibo_build_info{{version="{__version__}"}} 1\n'
    for each in status.processes():
        label = f'{{name="{each["name"]}"}}'
        yield f"kaibo_process_up{label} {int(each['state'] == 'running')}\n"
        yield f"kaibo_process_restarts_total{label} {each['restarts']}\n"
        yield f"kaibo_process_resident_bytes{label} {each['rss'] or 0}\n"
    disk = shutil.disk_usage(home().root)
    yield f"kaibo_disk_free_bytes {disk.free}\nkaibo_disk_size_bytes {disk.total}\n"
    for state, count in status.queue().items():
        if count is not None:
            yield f'kaibo_jobs{{state="{state}"}} {count}\n'
    for (method, group), count in sorted(counters.requests.items()):
        yield f'kaibo_http_requests_total{{method="{method}",status="{group}"}} {count}\n'
    yield f"kaibo_http_request_seconds_sum {counters.seconds:.6f}\n"
    yield f"kaibo_http_request_seconds_count {counters.requests.total()}\n"
    yield f"kaibo_uploads_open {counters.uploads}\n"
