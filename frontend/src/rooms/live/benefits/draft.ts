/** A new benefit as it is typed, and as the server wants it. */
import { minor } from '@/components/num/amounts'
import { cellsOf } from '../list/paste'
import type { BenefitKind } from './types'

export interface Draft {
  kind: BenefitKind
  title: string
  minutes: number
  budget: string
  units: string
  product: string
  word: string
  options: string
  answer: string
  least: string
  slots: string
  prizes: string
  steps: string
  price: string
  anchor: string
  per_person: string
  pay_minutes: string
  reveal: string
}

export type FieldName = Exclude<keyof Draft, 'kind' | 'title' | 'minutes'>

export const EMPTY: Draft = {
  kind: 'lottery',
  title: '',
  minutes: 3,
  budget: '',
  units: '',
  product: '',
  word: '',
  options: '',
  answer: '',
  least: '',
  slots: '',
  prizes: '',
  steps: '',
  price: '',
  anchor: '',
  per_person: '',
  pay_minutes: '',
  reveal: '',
}

/** What each kind asks for, in the order of typing. */
export const FIELDS: Record<BenefitKind, FieldName[]> = {
  lottery: ['word', 'prizes', 'budget'],
  flash_sale: ['product', 'price', 'anchor', 'units', 'per_person', 'pay_minutes', 'budget'],
  red_packets: ['budget', 'units'],
  free_order: ['prizes', 'budget'],
  likes_draw: ['least', 'prizes', 'budget'],
  wheel: ['word', 'slots', 'prizes', 'budget'],
  vote: ['options'],
  quiz: ['options', 'answer', 'prizes', 'budget'],
  guess_price: ['answer', 'prizes', 'budget'],
  gift_ladder: ['steps', 'budget'],
  timed_reveal: ['reveal'],
}

export interface Prize {
  name: string
  count: number
  value: number
}

function lines(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map(cellsOf)
}

const whole = (text: string | undefined) => Math.max(0, Math.round(Number((text ?? '').trim()) || 0))

/** `名称 数量 单价`, one a line. */
export function prizesOf(text: string, currency: string): Prize[] {
  return lines(text).flatMap(([name = '', count, value]) =>
    name ? [{ name, count: Math.max(1, whole(count)), value: minor(value ?? '', currency) ?? 0 }] : [],
  )
}

/** `数量 送什么 价值`, one a line. */
export function stepsOf(text: string, currency: string): { at: number; name: string; value: number }[] {
  return lines(text).flatMap(([at, name = '', value]) =>
    name && whole(at) > 0 ? [{ at: whole(at), name, value: minor(value ?? '', currency) ?? 0 }] : [],
  )
}

/** What it may cost at most: the budget where none was typed. */
export function worthOf(draft: Draft, currency: string): number {
  const prizes = prizesOf(draft.prizes, currency).reduce((sum, each) => sum + each.count * each.value, 0)
  const steps = stepsOf(draft.steps, currency).reduce((sum, each) => sum + each.value, 0)
  if (draft.kind !== 'flash_sale') return prizes + steps
  const off = (minor(draft.anchor, currency) ?? 0) - (minor(draft.price, currency) ?? 0)
  return Math.max(0, off) * whole(draft.units)
}

export function sent(draft: Draft, currency: string) {
  const asks = (field: FieldName) => FIELDS[draft.kind].includes(field)
  const rules: Record<string, unknown> = {}
  if (asks('word')) rules.word = draft.word.trim()
  if (asks('options')) rules.options = draft.options.split(/\r?\n/).map((each) => each.trim()).filter(Boolean)
  if (asks('answer')) rules.answer = draft.answer.trim()
  if (asks('least')) rules.least = whole(draft.least)
  if (asks('slots')) rules.slots = whole(draft.slots)
  if (asks('prizes')) rules.prizes = prizesOf(draft.prizes, currency)
  if (asks('steps')) rules.steps = stepsOf(draft.steps, currency)
  if (asks('price')) rules.price = minor(draft.price, currency)
  if (asks('anchor')) rules.anchor = minor(draft.anchor, currency)
  if (asks('per_person')) rules.per_person = whole(draft.per_person)
  if (asks('pay_minutes')) rules.pay_within_s = Math.round((Number(draft.pay_minutes) || 0) * 60)
  if (asks('reveal')) rules.reveal = draft.reveal.trim()
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    lasts_s: Math.max(5, Math.round(draft.minutes * 60)),
    budget: minor(draft.budget, currency) ?? worthOf(draft, currency),
    units: whole(draft.units),
    product: asks('product') ? draft.product : '',
    rules,
  }
}
