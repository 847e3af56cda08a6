/** A form's words as the server takes them. */

export type Verb = 'receive' | 'adjust' | 'move' | 'keep' | 'spoil'

export const VERBS: Verb[] = ['receive', 'adjust', 'move', 'keep', 'spoil']

export interface Typed {
  /** Sent twice, it counts once; a new one after each success. */
  key: string
  quantity: number | null
  channel: string
  /** Where units are moved from. */
  source: string
  why: string
}

export function startOf(): Typed {
  return { key: crypto.randomUUID(), quantity: null, channel: '', source: '', why: '' }
}

export function isEnough(verb: Verb, typed: Typed): boolean {
  if (typed.quantity === null || (typed.quantity === 0 && verb !== 'keep')) return false
  if (verb === 'adjust') return typed.why.trim() !== ''
  return verb !== 'move' || typed.source !== typed.channel
}

export function bodyOf(verb: Verb, typed: Typed): Record<string, unknown> {
  const { key, quantity, channel, source, why } = typed
  const shared = { key, quantity, why: why.trim() }
  return verb === 'move' ? { ...shared, source, target: channel } : { ...shared, channel }
}
