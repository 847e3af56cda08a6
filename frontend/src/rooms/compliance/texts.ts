import catalogue from '@rooms/compliance/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)

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
