/** A figure's formula with the numbers of the moment in it. */
import type { Language } from '@/app/types'
import type { FigurePassport } from '@/app/types/live'
import { countText, moneyText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { formatValue } from '@/components/num/format'

export type FormulaKey = 'formula.last' | 'formula.distinct' | 'formula.money' | 'formula.money_orders'

interface Words {
  language: Language
  say: (key: FormulaKey, params: Record<string, string>) => string
  word: (name: string) => string
}

type Part = FigurePassport['parts'][number]

/** A part's number as people write it. */
export function numberOf(part: Part, language: Language): string {
  if (part.unit === 'money') return moneyText(part.value, part.currency, language, true)
  return part.unit === 'seconds' ? clockText(part.value, true) : countText(part.value, language, true)
}

/** The figure itself, exactly. */
export function valueText(told: FigurePassport, language: Language): string | null {
  if (told.value === null) return null
  if (told.how === 'money') return moneys(told, language)
  if (told.how !== 'ratio') return countText(told.value, language, true)
  return isStay(told) ? clockText(told.value) : formatValue(told.value, { unit: 'ratio', language })
}

export function formulaOf(told: FigurePassport, { language, say, word }: Words): string | null {
  const value = valueText(told, language)
  const [first, second] = told.parts
  if (value === null || !first) return null
  const named = (part: Part) => `${word(part.name)} ${numberOf(part, language)}`
  if (told.how === 'last') return say('formula.last', { n: value })
  if (told.how === 'distinct') return say('formula.distinct', { lines: numberOf(first, language), n: value })
  if (told.how === 'money' && first.name === 'order')
    return say('formula.money_orders', { orders: numberOf(first, language), sum: value })
  if (told.how === 'money') return say('formula.money', { lines: numberOf(first, language), sum: value })
  if (told.how === 'ratio') return second ? `${named(first)} ÷ ${named(second)} = ${value}` : null
  return told.parts.length > 1 ? `${told.parts.map(named).join(' + ')} = ${value}` : named(first)
}

function isStay(told: FigurePassport): boolean {
  return told.parts[0]?.unit === 'seconds'
}

/** Currencies stand beside each other, never added. */
function moneys(told: FigurePassport, language: Language): string {
  return told.parts
    .filter((each) => each.unit === 'money')
    .map((each) => numberOf(each, language))
    .join(' + ')
}
