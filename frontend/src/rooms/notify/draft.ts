/** A channel as its form holds it, and as the server is asked for it. */
import type { NotifyChannel } from '@/app/types'

export type Kind = NotifyChannel['kind']
export type Security = 'tls' | 'starttls' | 'plain'

export const KINDS: Kind[] = ['email', 'feishu', 'dingtalk', 'wecom']
export const SECURITIES: Security[] = ['tls', 'starttls', 'plain']
export const PORTS: Record<Security, number> = { tls: 465, starttls: 587, plain: 25 }

export interface Draft {
  kind: Kind
  name: string
  active: boolean
  host: string
  port: number | null
  security: Security
  user: string
  from: string
  to: string[]
  /** What was typed; what was not stays as it is. */
  password: string
  url: string
  secret: string
}

export interface Asked {
  kind: Kind
  name: string
  active: boolean
  settings: Record<string, unknown>
  secrets: Record<string, string>
}

export function draftOf(channel: NotifyChannel | null): Draft {
  const { host, port, security, user, from, to } = channel?.settings ?? {}
  const mail = channel?.kind === 'email'
  return {
    kind: channel?.kind ?? 'email',
    name: channel?.name ?? '',
    active: channel?.active ?? true,
    host: mail ? (host ?? '') : '',
    port: port ?? PORTS.tls,
    security: security ?? 'tls',
    user: user ?? '',
    from: from ?? '',
    to: to ?? [],
    password: '',
    url: '',
    secret: '',
  }
}

/** The usual port goes with the encryption, unless somebody chose another one. */
export function secured(draft: Draft, security: Security): Draft {
  const usual = draft.port === null || Object.values(PORTS).includes(draft.port)
  return { ...draft, security, port: usual ? PORTS[security] : draft.port }
}

export function askedOf(draft: Draft): Asked {
  const { kind, active } = draft
  const name = draft.name.trim()
  if (kind === 'email') {
    const { host, port, security, user, from, to } = draft
    const settings = { host: host.trim(), port, security, user: user.trim(), from: from.trim(), to }
    return { kind, name, active, settings, secrets: typed({ password: draft.password }) }
  }
  const signing: Record<string, string> = kind === 'wecom' ? {} : { secret: draft.secret }
  return { kind, name, active, settings: {}, secrets: typed({ url: draft.url, ...signing }) }
}

function typed(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''))
}

/** Enough is filled in to be sent; the server says what is wrong with it. */
export function isWhole(draft: Draft, held: string[]): boolean {
  if (!draft.name.trim()) return false
  if (draft.kind === 'email')
    return Boolean(draft.host.trim() && draft.port && draft.from.trim() && draft.to.length > 0)
  return Boolean(draft.url.trim()) || held.includes('url')
}
