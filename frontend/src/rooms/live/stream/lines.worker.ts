/** The shared worker of a browser: every tab has a port of its own. */
import { Lines, type Said } from './lines'

const lines = new Lines()

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports
  if (port) port.onmessage = ({ data }: MessageEvent<Said>) => lines.hear(port, data)
})
