"""Asking an operation of the API what its document allows and what it forbids, and holding the answer against it."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

import schemathesis
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.core.transport import Response
from schemathesis.specs.openapi import checks

from cast import Actor
from fuzz.sending import prepared, sent, told
from kaibo.site.urls import api

ALLOWED, FORBIDDEN = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
BY_THE_FRONT = {
    ("POST", "/api/v1/connectors/uploads"),
    ("POST", "/api/v1/review/recordings"),
    ("POST", "/ingest/v1/events"),
}
"""Answered before Django is asked; they have tests of their own."""
_CHECKS = [
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
Words = dict[str, list[Any]]


def operations() -> dict[str, Any]:
    """`METHOD /path` → operation, as the document of this very build describes it; who asks is not made up."""
    document = deepcopy(api.get_openapi_schema(path_prefix="/api/v1"))
    for each in document["paths"].values():
        for operation in each.values():
            operation["security"] = []
    found = [each.ok() for each in schemathesis.openapi.from_dict(document).get_all_operations()]
    return {each.label: each for each in found if (each.method.upper(), each.path) not in BY_THE_FRONT}


class Asking:
    """One actor asks one operation. `path` leads to a thing that is there, `body` is one that is taken, `words` are
    values of the query that mean something."""

    def __init__(self, actor: Actor, operation: Any, *, path: str = "", body: Any = None, words: Words) -> None:
        self.actor, self.operation, self.body, self.words = actor, operation, body, words
        self.places = _places(operation.path, path)
        self.statuses: set[int] = set()
        self.takes = bool(operation.body or operation.query)

    def ask(self, mode: GenerationMode, times: int) -> None:
        """Raises AssertionError with the request, for the first answer that the document does not declare."""
        if mode is FORBIDDEN and not self.takes:
            return

        @seed(20_261_122)
        @settings(
            max_examples=times,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        @given(case=self.operation.as_strategy(generation_mode=mode), draw=st.data())
        def asked(case: Any, draw: Any) -> None:
            self._sense(case, draw)
            self._held(case)

        asked()

    def _sense(self, case: Any, draw: Any) -> None:
        """What is made up at random leads nowhere: some of it gives way to what leads somewhere."""
        for name, value in self.places.items():
            if draw.draw(st.integers(0, 3)):
                case.path_parameters[name] = value
        for name in self.words.keys() & {each.name for each in self.operation.query}:
            if draw.draw(st.booleans()):
                case.query[name] = draw.draw(st.sampled_from(self.words[name]))
        if isinstance(self.body, dict) and isinstance(case.body, dict) and draw.draw(st.booleans()):
            case.body = {**case.body, **self.body}

    def _held(self, case: Any) -> None:
        request = prepared(case)
        with transaction.atomic():
            answer = sent(self.actor, request)
            transaction.set_rollback(True)
        self.statuses.add(answer.status_code)
        assert answer.status_code < 500, told(request, answer)
        if found := _undeclared(case, answer):
            raise AssertionError(f"{told(request, answer)}\n{found}")


def _undeclared(case: Any, answer: Response) -> str:
    try:
        case.validate_response(answer, checks=_CHECKS)
    except FailureGroup as failure:
        return "\n".join(str(each) for each in failure.exceptions)
    return ""


def _places(template: str, path: str) -> dict[str, str]:
    """The values that a path has at the places of its template."""
    pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/?]+)", re.escape(template))
    match = re.match(pattern, path)
    return match.groupdict() if match else {}
