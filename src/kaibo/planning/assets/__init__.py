"""Content and assets of a show: posters, scene videos, trailers, replay cuts, with owner, day and platform."""
