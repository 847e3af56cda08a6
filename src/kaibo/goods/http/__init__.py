"""The room's operations, thin: read the request, call an action or a query, answer."""
