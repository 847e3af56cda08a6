"""When something goes wrong on air: the plan for it, who does what within which time, and corrections."""
