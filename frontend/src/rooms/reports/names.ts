/** What a report is called before and after it is made, and where it is. */
import { useOwn } from '@/app/texts'
import type { Edition } from '@/app/types'
import { useTexts } from './texts'
import type { Kind } from './useReports'

export function editionPath(edition: { id: string }): string {
  return `/reports/${edition.id}`
}

export function useEditionName(): (edition: Edition) => string {
  const t = useTexts()
  const own = useOwn()
  return (edition) =>
    edition.name ? own(edition.name) : `${edition.about} ${t(`kind.${edition.kind as Kind}`)}`
}
