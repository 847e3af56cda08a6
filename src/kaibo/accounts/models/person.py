"""People who sign in."""

from __future__ import annotations

from django.db import models

from kaibo.accounts.caller import Scope


class Person(models.Model):
    """Somebody who signs in. `username` is compared after folding; `password` is an argon2id hash."""

    id = models.CharField(primary_key=True, max_length=40)
    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    role = models.CharField(max_length=20)
    password = models.CharField(max_length=200)
    active = models.BooleanField(default=True)
    scope_all = models.BooleanField(default=False)
    scope_accounts = models.JSONField(default=list)
    scope_host = models.CharField(max_length=120, blank=True)
    made_at = models.DateTimeField()

    @property
    def scope(self) -> Scope:
        return Scope(self.scope_all, tuple(self.scope_accounts), self.scope_host or None)

    @scope.setter
    def scope(self, scope: Scope) -> None:
        self.scope_all = scope.all
        self.scope_accounts = list(scope.accounts)
        self.scope_host = scope.host or ""
