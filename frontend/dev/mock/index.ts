/** A server of invented data for working on pages alone: `KAIBO_MOCK=1 npm run dev`. Never part of a build. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { accounts } from './accounts.ts'
import { imports } from './imports.ts'
import { isStream, live, stream } from './live.ts'
import { metrics } from './metrics.ts'
import { orders } from './orders.ts'
import { review } from './review.ts'
import { session } from './session.ts'
import { shows } from './shows.ts'
import { status } from './status.ts'
import type { Answer, Asked } from './types.ts'

const ROOMS = [session, live, accounts, imports, shows, review, orders, metrics, status]

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function ask(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://mock')
  const raw = await bodyOf(request)
  const json = request.headers['content-type']?.includes('json')
    ? (JSON.parse(raw.toString() || '{}') as Record<string, unknown>)
    : {}
  return {
    method: request.method ?? 'GET',
    path: url.pathname.replace('/api/v1', ''),
    query: url.searchParams,
    body: json,
    raw,
    headers: request.headers,
  }
}

function reply(response: ServerResponse, { status: code = 200, body }: Answer): void {
  response.statusCode = code
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(body === undefined ? '' : JSON.stringify(body))
}

const NOTHING: Answer = {
  status: 404,
  body: {
    code: 'kit.not_found',
    message: '没有找到这个内容',
    message_zh: '没有找到这个内容',
    message_en: 'Nothing here',
  },
}

export function mock(): Plugin {
  return {
    name: 'kaibo-mock',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api/v1')) return next()
        if (isStream(request.url)) return stream(response)
        void ask(request).then((asked) => {
          const answer = ROOMS.reduce<Answer | null>((found, room) => found ?? room(asked), null)
          setTimeout(() => reply(response, answer ?? NOTHING), 60)
        })
      })
    },
  }
}
