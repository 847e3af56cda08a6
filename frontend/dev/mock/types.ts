/** What a room of the mock is asked, and what it answers; null leaves it to the next. */
import type { IncomingHttpHeaders } from 'node:http'

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
  raw: Buffer
  headers: IncomingHttpHeaders
}

export interface Answer {
  status?: number
  body?: unknown
}

export type Room = (asked: Asked) => Answer | null
