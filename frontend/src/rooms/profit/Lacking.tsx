/** What a profit lacks, by name; hidden parts and whole knowledge say nothing. */
import type { Num, Profit } from '@/app/types'
import { useOwn } from '@/app/texts'
import { useTexts } from './texts'

export function useLacking(columns: Profit['columns']): (num: Num | undefined) => string {
  const t = useTexts()
  const own = useOwn()
  return (num) =>
    (num?.lacking ?? [])
      .map((key) => own(columns.find((column) => column.key === key) ?? { zh: key, en: key }))
      .join(t('and'))
}

export function Lacking({ num, columns }: { num: Num | undefined; columns: Profit['columns'] }) {
  const t = useTexts()
  const names = useLacking(columns)(num)
  const known = num?.value !== null || Object.keys(num.amounts).length > 0
  if (!names || !known) return null
  return (
    <small className="lacking" data-tip={t('lacking.hint', { names })}>
      {t('lacking.short', { n: num?.lacking?.length ?? 0 })}
    </small>
  )
}
