import catalogue from '@rooms/planning/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
