/** What rows, columns and places of the grid are called. */
import { useCallback } from 'react'
import { usePlatformName } from '@/app/texts'
import type { GoalGrid, GoalRow, Language } from '@/app/types'
import { useTexts } from '../texts'

type Say = ReturnType<typeof useTexts>

const MONTHS = 12

export function useRowName(): (row: GoalRow) => string {
  const t = useTexts()
  const platformName = usePlatformName()
  return useCallback(
    (row) => {
      if (row.kind === '') return t('goals.company')
      return row.kind === 'platform' ? platformName(row.name) : row.name || t('goals.nameless')
    },
    [t, platformName],
  )
}

export function monthTitle(month: number, language: Language): string {
  if (language === 'zh') return `${month}月`
  return new Intl.DateTimeFormat('en', { month: 'short' }).format(new Date(2026, month - 1, 15))
}

export function columnTitles(grid: GoalGrid, language: Language, t: Say): string[] {
  if (grid.by === 'show') return [t('goals.goal')]
  return [t('goals.year'), ...Array.from({ length: MONTHS }, (_, at) => monthTitle(at + 1, language))]
}

/** `2026-09` or `2026` in words; a show's goal has no period of its own. */
export function periodTitle(period: string, language: Language, t: Say): string {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(period) ?? []
  if (!year) return t('goals.one_show')
  if (!month) return language === 'zh' ? `${year}年` : year
  return language === 'zh' ? `${year}年${Number(month)}月` : `${monthTitle(Number(month), language)} ${year}`
}
