"""Passports name the files that this room imported."""

from kaibo.connectors.queries.describe import describe
from kaibo.metrics.api import describe_batches_with

describe_batches_with(describe)
