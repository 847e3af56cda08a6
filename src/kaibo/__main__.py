"""`python -m kaibo` is the command `kaibo`."""

from kaibo.site.cli import main

main()
