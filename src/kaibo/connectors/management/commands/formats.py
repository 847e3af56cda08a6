"""`python -m django formats > docs/formats.md`: the file formats as a document."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from kaibo.connectors.document import document


class Command(BaseCommand):
    help = "Write the file formats as a document."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(document(), ending="")
