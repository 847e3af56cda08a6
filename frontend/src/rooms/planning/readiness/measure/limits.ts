/** What is measured, in which fields, and against what; the server decides by the same limits. */
import type { Measure } from '@/app/types/planning'

export type Values = Record<string, number>

export const FIELDS: Record<Measure, readonly string[]> = {
  upload: ['mbps'],
  picture: ['width', 'height', 'fps'],
  sound: ['level_db', 'peak_db'],
  echo: ['rise_db'],
  light: ['kelvin'],
}

/** `42.3 Mbps`, `1920×1080 · 29.9 fps`, `-18 dB · 峰值 -4 dB`. */
export function valuesText(values: Values, peak: string): string {
  const has = (name: string) => values[name] !== undefined
  const short = (name: string) => String(Math.round((values[name] ?? 0) * 10) / 10)
  if (has('mbps')) return `${short('mbps')} Mbps`
  if (has('fps')) return `${short('width')}×${short('height')} · ${short('fps')} fps`
  if (has('level_db')) return `${short('level_db')} dB · ${peak} ${short('peak_db')} dB`
  if (has('rise_db')) return `${(values['rise_db'] ?? 0) > 0 ? '+' : ''}${short('rise_db')} dB`
  return has('kelvin') ? `${short('kelvin')} K` : ''
}

/** All fields filled in with numbers; null where one isn't. */
export function typed(measure: Measure, texts: Record<string, string>): Values | null {
  const values: Values = {}
  for (const name of FIELDS[measure]) {
    const value = Number((texts[name] ?? '').trim())
    if (!(texts[name] ?? '').trim() || !Number.isFinite(value)) return null
    values[name] = value
  }
  return values
}

/** Whether a host is in one's own house: then the line outside is not measured. */
export function isNear(host: string): boolean {
  return /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[?::1|.*\.local$)/.test(host)
}
