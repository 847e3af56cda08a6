/** People, roles, keys and the audit trail. */
import type { Named } from './number'

export interface Scope {
  all: boolean
  accounts: string[]
  host: string | null
}

export interface Me {
  id: string
  name: string
  username: string
  role: string
  scope: Scope
  permissions: string[]
}

export interface Session {
  first_run: boolean
  person: Me | null
  company: { name: string; zone: string; day_start: number; currency: string }
  csrf: string
  version: string
  demo: boolean
}

export interface Role extends Named {
  key: string
  permissions: string[]
}

export interface Person {
  id: string
  name: string
  username: string
  role: string
  active: boolean
  scope: Scope
  made_at: string
}

export interface Key {
  id: string
  name: string
  prefix: string
  person: { id: string; name: string }
  permissions: string[]
  made_at: string
  expires_at: string
  used_at: string | null
}

/** The whole key is told once, in the answer to its making. */
export interface NewKey extends Key {
  key: string
}

export interface LiveSession {
  id: string
  made_at: string
  seen_at: string
  address: string
  agent: string
  current: boolean
}

export interface AuditEntry {
  seq: number
  at: string
  who: string
  name: string
  via: string
  address: string
  /** `room.topic.done`. */
  what: string
  of: string
  detail: Record<string, unknown>
}
