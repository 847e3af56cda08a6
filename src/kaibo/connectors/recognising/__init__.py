"""Which table of which format a sheet holds: by its headers, never by position or extension."""
