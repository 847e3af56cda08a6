/** 原价 ¥399 · 直播价 ¥299 · 限时再减 ¥40 · 到手价 ¥259：a product's price in one sentence, as a host says it. */
import type { Language } from '@/app/types'
import type { PriceLine } from '@/app/types/planning'
import { moneyText } from '@/components/num/amounts'
import type { useTexts } from '../texts'

type Texts = ReturnType<typeof useTexts>

/** A struck-out price is named as what it is: a maker's as suggested, a dated one with its day. */
export function priceLine(t: Texts, line: PriceLine, currency: string, language: Language): string {
  const money = (minor: number) => moneyText(minor, currency, language, true).replace(/\.00$/, '')
  const parts: string[] = []
  if (line.anchor) parts.push(t(`pricing.said.${line.anchor.kind}`, { price: money(line.anchor.price), day: line.anchor.day }))
  parts.push(t('pricing.said.price', { price: money(line.price) }))
  for (const step of line.steps) parts.push(t(`pricing.said.${step.kind}`, { off: money(step.off) }))
  if (line.steps.length > 0) parts.push(t('pricing.said.payable', { price: money(line.payable) }))
  if (line.gifts.length > 0) parts.push(t('pricing.said.gifts', { gifts: line.gifts.join(language === 'zh' ? '、' : ', ') }))
  if (line.most_units !== null) parts.push(t('pricing.said.units', { n: line.most_units }))
  if (line.lasts_s !== null) parts.push(t('pricing.said.minutes', { n: Math.round(line.lasts_s / 60) }))
  return parts.join(language === 'zh' ? '，' : ', ')
}
