import catalogue from '@rooms/reports/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
