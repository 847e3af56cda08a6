/** Moments in the company's zone, short. */
import type { Language } from '@/app/types'

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(zone, made)
  return made
}

function partsOf(moment: string, zone: string): Parts {
  return Object.fromEntries(
    formatIn(zone)
      .formatToParts(new Date(moment))
      .map((part) => [part.type, part.value]),
  )
}

export function dateTime(moment: string, zone: string, seconds = false): string {
  const p = partsOf(moment, zone)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}${seconds ? `:${p.second}` : ''}`
}

export function clock(moment: string, zone: string): string {
  const p = partsOf(moment, zone)
  return `${p.hour}:${p.minute}`
}

/** `周六` or `Sat` of a plain date. */
export function weekday(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
}

/** `19:58–23:41`; `nextDay` words an end after midnight. */
export function span(from: string, to: string, zone: string, nextDay: (time: string) => string): string {
  const late = dateTime(from, zone).slice(0, 10) !== dateTime(to, zone).slice(0, 10)
  const end = clock(to, zone)
  return `${clock(from, zone)}–${late ? nextDay(end) : end}`
}

/** File sizes as file managers write them. */
export function bytes(size: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const power = size < 1 ? 0 : Math.min(Math.floor(Math.log2(size) / 10), units.length - 1)
  const value = size / 1024 ** power
  return `${value >= 100 || power === 0 ? Math.round(value) : value.toFixed(1)} ${units[power]}`
}
