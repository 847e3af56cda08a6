/** The metric room's words, for passports anywhere. */
import catalogue from '@rooms/metrics/ui.json'
import { roomTexts } from '@/app/language'

export const usePassportTexts = roomTexts(catalogue)
