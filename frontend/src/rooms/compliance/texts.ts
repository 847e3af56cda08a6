import catalogue from '@rooms/compliance/ui.json'
import { roomTexts } from '@/app/language'
import type { TextFinding } from '@/app/types'
import type { Tone } from '@/components/Tag'

export const useTexts = roomTexts(catalogue)

export const SEVERITY_TONE: Record<TextFinding['severity'], Tone> = {
  blocking: 'bad',
  must_fix: 'warn',
  suspected: 'plain',
  allowed: 'ok',
}

/** The categories there are rules for; "general" is any other goods. */
export const CATEGORIES = [
  'general',
  'food',
  'health_food',
  'cosmetics',
  'jewellery',
  'alcohol',
  'medical',
  'infant_formula',
  'education',
  'finance',
  'tobacco',
] as const
