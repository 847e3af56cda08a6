/** Numbers as an operator reads them: 万/亿 or K/M, currency, percent, hours and minutes. */
import type { Language, Num, Unit } from '@/app/types'
import { decimal, vanished } from './decimal'

export const MISSING = '—'

interface Step {
  from: number
  places: number
  decimals: number
  word: string
}

const STEPS: Record<Language, Step[]> = {
  zh: [
    { from: 1e8, places: -8, decimals: 2, word: '亿' },
    { from: 1e4, places: -4, decimals: 2, word: '万' },
  ],
  en: [
    { from: 1e9, places: -9, decimals: 2, word: 'B' },
    { from: 1e6, places: -6, decimals: 2, word: 'M' },
    { from: 1e4, places: -3, decimals: 1, word: 'K' },
  ],
}

export interface Look {
  unit: Unit
  language: Language
  currency?: string | null
  /** All digits instead of 万 or K. */
  exact?: boolean
  /** Drop the decimals that say nothing: 10万, not 10.00万. */
  trim?: boolean
  /** Told in the 万 or K of this number, which stands beside it. */
  beside?: number
}

const symbols = new Map<string, { symbol: string; digits: number }>()

function currencyOf(code: string): { symbol: string; digits: number } {
  const known = symbols.get(code)
  if (known) return known
  const made = readCurrency(code)
  symbols.set(code, made)
  return made
}

function readCurrency(code: string): { symbol: string; digits: number } {
  try {
    const format = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: code })
    const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? code
    return {
      symbol: /[A-Z]$/.test(symbol) ? `${symbol} ` : symbol,
      digits: format.resolvedOptions().maximumFractionDigits ?? 2,
    }
  } catch {
    return { symbol: `${code} `, digits: 2 }
  }
}

function rounded(size: number, places: number, decimals: number): number {
  return Number(decimal(size, places, decimals).replaceAll(',', '')) * 10 ** -places
}

/** 99,999,999 rounds to 10,000.00万, which is 1.00亿: a value that rounds up to a step takes it. */
function stepFor(size: number, most: number, language: Language): Step | undefined {
  const steps = STEPS[language]
  const at = steps.findIndex((step) => size >= step.from)
  const own = steps[at]
  const above = at === -1 ? steps.at(-1) : steps[at - 1]
  const reached = own ? rounded(size, own.places, own.decimals) : rounded(size, 0, most)
  return above && reached >= above.from ? above : own
}

/** `most` decimals at most and `least` at least, for a value that isn't shortened. */
function amount(value: number, most: number, least: number, look: Look): string {
  const step = look.exact ? undefined : stepFor(Math.abs(look.beside ?? value), most, look.language)
  if (step) return decimal(value, step.places, step.decimals, look.trim ? 0 : step.decimals) + step.word
  return decimal(value, 0, most, least)
}

function money(value: number, look: Look): string {
  const { symbol, digits } = currencyOf(look.currency ?? 'CNY')
  const least = look.trim && Number.isInteger(value) ? 0 : digits
  const text = amount(Math.abs(value), digits, least, look)
  return `${value < 0 ? '-' : ''}${symbol}${text}`
}

function percent(value: number, look: Look): string {
  const text = look.exact ? decimal(value, 2, 4, 2) : decimal(value, 2, 2, look.trim ? 0 : 2)
  return vanished(value, text) ? `${value < 0 ? '>-' : '<'}0.01%` : `${text}%`
}

export function duration(seconds: number, language: Language): string {
  const whole = Math.round(Math.abs(seconds))
  const sign = seconds < 0 ? '-' : ''
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const words = language === 'zh' ? ['小时', '分', '秒'] : ['h', 'm', 's']
  const gap = language === 'zh' ? '' : ' '
  const parts =
    h > 0
      ? [h + words[0]!, m > 0 ? m + words[1]! : '']
      : [m > 0 ? m + words[1]! : '', s > 0 || m === 0 ? s + words[2]! : '']
  return sign + parts.filter(Boolean).join(gap)
}

/** A mean of thousands needs no decimals, one of a few has two in every row; what is next to nothing keeps three. */
function loose(value: number, look: Look): string {
  const size = Math.abs(value)
  if (look.exact || size < 0.01) return amount(value, 3, 0, look)
  if (size >= 10) return amount(value, size < 1000 ? 1 : 0, 0, look)
  return amount(value, 2, Number.isInteger(value) ? 0 : 2, look)
}

export function formatValue(value: number, look: Look): string {
  if (look.unit === 'money') return money(value, look)
  if (look.unit === 'ratio') return percent(value, look)
  if (look.unit === 'duration') return duration(value, look.language)
  if (look.unit === 'quantity') return loose(value, look)
  const decimals = Number.isInteger(value) ? 0 : 2
  return amount(value, decimals, decimals, look)
}

/** Money and counts drop decimals that say nothing; rates keep theirs, so that intervals of a column line up. */
function range(low: number, high: number, look: Look): string {
  const round = [low, high].every((each) => Number.isInteger(Number((each * 100).toPrecision(12))))
  const trimmed = { ...look, trim: look.unit !== 'ratio' || round }
  return low === high ? formatValue(low, trimmed) : formatEnds(low, high, trimmed).join('–')
}

/** Both ends of an interval in one unit: that of the larger, or all digits where the smaller would vanish in it. */
export function formatEnds(low: number, high: number, look: Look): [string, string] {
  const [small, large] = [low, high].map(Math.abs).sort((one, other) => one - other) as [number, number]
  const step = stepFor(large, 2, look.language)
  const vanishes = step !== undefined && small > 0 && small < step.from / 10
  const alike = vanishes ? { ...look, exact: true } : { ...look, beside: large }
  const said = (value: number) => formatValue(value, value === 0 ? look : alike)
  return [said(low), said(high)]
}

/** What stands on the page; `exact` is what stands in the hint and in exports. */
export function formatNum(num: Num, language: Language, exact = false): string {
  const look: Look = { unit: num.unit, language, currency: num.currency, exact }
  if (num.low !== null && num.high !== null) return range(num.low, num.high, look)
  if (num.value === null) return MISSING
  return (num.estimated ? '≈' : '') + formatValue(num.value, look)
}

/** A rate's own sum, as in `1,536 ÷ 21,254`; null for anything that isn't a rate. */
export function fraction(num: Num, language: Language): string | null {
  if (num.numerator === null || num.denominator === null) return null
  const part = (value: number) => formatValue(value, { unit: 'quantity', language, exact: true })
  return `${part(num.numerator)} ÷ ${part(num.denominator)}`
}
