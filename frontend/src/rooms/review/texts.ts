import catalogue from '@rooms/review/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
