/** A webhook as its form holds it, and as the server is asked for it. */
import type { Webhook, WebhookIn, WebhookPlatform } from '@/app/types'

export interface Draft {
  platform: string
  name: string
  app: string
  account: string
  address: string
  secrets: Record<string, string>
}

export const EMPTY: Draft = { platform: '', name: '', app: '', account: '', address: '', secrets: {} }

/** Only the words that the platform signs with: those typed for another one stay behind. */
export function secretsOf(words: string[], typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, (typed[word] ?? '').trim()]))
}

export function wantedOf(draft: Draft, platform: WebhookPlatform): WebhookIn {
  return {
    platform: platform.key,
    name: draft.name.trim(),
    app: platform.needs_app ? draft.app.trim() : '',
    account: draft.account.trim(),
    address: draft.address.trim(),
    secrets: secretsOf(platform.secrets, draft.secrets),
  }
}

export function allTyped(words: string[], typed: Record<string, string>): boolean {
  return words.every((word) => (typed[word] ?? '').trim() !== '')
}

export function isWhole(draft: Draft, platform: WebhookPlatform | undefined): boolean {
  if (!platform || !draft.name.trim()) return false
  return (!platform.needs_app || draft.app.trim() !== '') && allTyped(platform.secrets, draft.secrets)
}

/** What to type in at the platform; where the server doesn't know its own name, this page does. */
export function addressOf(webhook: Pick<Webhook, 'url' | 'path'>, origin: string): string {
  return webhook.url.startsWith('/') ? origin + webhook.path : webhook.url
}
