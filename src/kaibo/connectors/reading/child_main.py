"""Started as a program: the parser child."""

from kaibo.connectors.reading.serving import serve

serve()
