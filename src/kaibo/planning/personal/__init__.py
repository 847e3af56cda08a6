"""People in what is planned: seed users of launches, guests and partners, and the versions that plans keep."""

from kaibo.planning.personal.partners import take_out_of_versions
from kaibo.planning.personal.seeds import take_out_of_seeds

__all__ = ["take_out_of_seeds", "take_out_of_versions"]
