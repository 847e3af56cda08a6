import catalogue from '@rooms/shows/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
