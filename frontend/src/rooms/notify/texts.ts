import catalogue from '@rooms/notify/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
