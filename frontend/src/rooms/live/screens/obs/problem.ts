/** What of an OBS is worth saying aloud; null where nothing is wrong. */
import { useLanguage } from '@/app/language'
import type { Scenes } from '../../types'

export function useObsProblem(scenes: Scenes | null | undefined): string | null {
  const language = useLanguage()
  if (!scenes?.active || !scenes.problem) return null
  return language === 'zh' ? scenes.problem.message_zh : scenes.problem.message_en
}
