/** Which colour means up: red in China, green elsewhere, and the person may choose. */
import { useCallback } from 'react'
import { useLanguage } from './language'
import { useRemembered } from './remember'

export type Trend = 'red-up' | 'green-up'

export function useTrend() {
  const language = useLanguage()
  const [chosen, setTrend] = useRemembered<Trend | null>('trend', null)
  const trend: Trend = chosen ?? (language === 'zh' ? 'red-up' : 'green-up')
  const colour = useCallback(
    (change: number): 'red' | 'green' | null => {
      if (change === 0) return null
      return change > 0 === (trend === 'red-up') ? 'red' : 'green'
    },
    [trend],
  )
  return { trend, setTrend, colour }
}
