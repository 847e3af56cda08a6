/** The one way to the server: JSON in, JSON out, a refusal as ApiError. */
import texts from '@rooms/site/ui.json'
import { fill } from './fill'
import type { Fault, Language } from './types'

const ROOT = '/api/v1'

let csrf = ''

/** Every changing request carries the session's token. */
export function rememberCsrf(token: string): void {
  csrf = token
}

export function csrfToken(): string {
  return csrf
}

export class ApiError extends Error {
  readonly status: number
  readonly fault: Fault

  constructor(status: number, fault: Fault) {
    super(fault.message)
    this.status = status
    this.fault = fault
  }

  sentence(language: Language): string {
    return this.fault[`message_${language}`] ?? this.fault.message
  }
}

/** A refusal the server couldn't word itself, from the frame's catalogue. */
function own(key: 'error.unreachable' | 'error.unreadable', status: number): Fault {
  const { zh, en } = texts[key]
  return {
    code: `site.${key}`,
    message: zh,
    message_zh: fill(zh, { status }),
    message_en: fill(en, { status }),
  }
}

export function faultOf(status: number, body: unknown): Fault {
  if (body && typeof body === 'object' && 'code' in body && 'message' in body) return body as Fault
  return own('error.unreadable', status)
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null
  return response.json().catch(() => null)
}

/** The answer, whatever it holds; a refusal is thrown. */
async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method !== 'GET') headers['X-CSRFToken'] = csrf
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const response = await fetch(ROOT + path, {
    method,
    headers,
    body: sent,
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError(0, own('error.unreachable', 0))
  })
  if (!response.ok) throw new ApiError(response.status, faultOf(response.status, await bodyOf(response)))
  return response
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  return (await bodyOf(await ask(method, path, body))) as T
}

export const api = {
  get: <T>(path: string) => call<T>('GET', path),
  post: <T>(path: string, body: unknown = {}) => call<T>('POST', path, body),
  put: <T>(path: string, body: unknown) => call<T>('PUT', path, body),
  patch: <T>(path: string, body: unknown) => call<T>('PATCH', path, body),
  remove: <T>(path: string) => call<T>('DELETE', path),
  file: async (path: string) => (await ask('GET', path)).blob(),
  postFile: async (path: string, body: unknown = {}) => (await ask('POST', path, body)).blob(),
  url: (path: string) => ROOT + path,
}

type Param = string | number | boolean | null | undefined

/** `path?a=b` without the parameters nobody gave. */
export function withQuery(path: string, params: Record<string, Param>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
