import catalogue from '@rooms/events/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
