/** Whom the pieces are sent to: the server of this page, or the host that the team chose. */
import { api } from '@/app/api'

export type Send = (piece: string) => Promise<unknown>

export interface Way {
  send: Send
  close: () => void
}

export type Came = 'away' | 'closed' | 'moved' | 'refused' | 'slow' | 'shut'

/** Why nothing was measured; `status` is what a host that `refused` answered. */
export class LineFault extends Error {
  readonly came: Came
  readonly status: number

  constructor(came: Came, status = 0) {
    super(came)
    this.came = came
    this.status = status
  }
}

interface Told {
  id: number
  came: Came | 'taken'
  status?: number
}

export function wayTo(host: string): Way {
  return host ? hostWay(host) : { send: (filler) => api.post('/planning/readiness/upload', { filler }), close: () => undefined }
}

/** By a worker: the policy of pages lets them speak with their own server alone, the worker's names that host. */
function hostWay(url: string): Way {
  const worker = new Worker(api.url('/planning/line-host/worker'))
  const waiting = new Map<number, (told: Omit<Told, 'id'>) => void>()
  worker.onmessage = ({ data: { id, ...told } }: MessageEvent<Told>) => {
    waiting.get(id)?.(told)
    waiting.delete(id)
  }
  worker.onerror = () => waiting.forEach((tell) => tell({ came: 'shut' }))
  let last = 0
  const send = (piece: string) =>
    new Promise<void>((taken, fail) => {
      last += 1
      waiting.set(last, ({ came, status }) => (came === 'taken' ? taken() : fail(new LineFault(came, status))))
      worker.postMessage({ id: last, url, piece })
    })
  return { send, close: () => worker.terminate() }
}

/** Browsers don't let a page that came by https speak with one that didn't, except on the machine itself. */
export function isMixed(host: string, page = location.protocol): boolean {
  return page === 'https:' && host.startsWith('http:') && !/^http:\/\/(localhost|127\.)/.test(host)
}

export function hostOf(url: string): string {
  return new URL(url).host
}
