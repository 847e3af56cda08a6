import catalogue from '@rooms/profit/ui.json'
import { roomTexts } from '@/app/language'

export const useTexts = roomTexts(catalogue)
export type ProfitKey = keyof typeof catalogue & string
