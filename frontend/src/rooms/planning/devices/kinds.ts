/** Kinds and states of equipment, in the order they are asked for; and what a room lacks. */
import type { Device, Held } from '@/app/types/planning'
import type { Tone } from '@/components/Tag'

export const KINDS = [
  'camera', 'phone', 'lens', 'light', 'microphone', 'sound_card', 'computer', 'capture', 'screen', 'network', 'power',
  'stand', 'other',
] as const satisfies Device['kind'][]
export const STATES = ['in_use', 'backup', 'broken', 'lent'] as const satisfies Device['state'][]
export const STATE_TONES: Record<Device['state'], Tone> = { in_use: 'ok', backup: 'info', broken: 'bad', lent: 'warn' }
export const WARRANTY_TONES: Record<Device['warranty'], Tone> = { on: 'plain', soon: 'warn', over: 'bad', unknown: 'plain' }
export const HELD_TONES: Record<Held['state'], Tone> = { missing: 'bad', no_backup: 'warn', enough: 'ok' }

/** How many more are wanted in use, or lying ready. */
export function lacking(line: Held): number {
  if (line.state === 'missing') return line.least - line.in_use
  return line.state === 'no_backup' ? line.backups - line.backup : 0
}
