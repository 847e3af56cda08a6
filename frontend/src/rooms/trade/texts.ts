import catalogue from '@rooms/trade/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
