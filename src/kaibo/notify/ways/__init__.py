"""Ways out, one file each: what it needs to know, and how it sends."""
