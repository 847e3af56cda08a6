"""The room's operations, thin: read the request, call a query, answer."""
