"""测速主机: where the line up is measured against, beside this server."""
