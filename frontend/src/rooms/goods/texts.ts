import catalogue from '@rooms/goods/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
