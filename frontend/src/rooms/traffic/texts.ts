import catalogue from '@rooms/traffic/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
