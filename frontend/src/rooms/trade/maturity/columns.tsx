/** T+0, then each age; before shipping stands after the first hour, so far at the end. */
import { useOwn } from '@/app/texts'
import type { Cohort, Maturity } from '@/app/types'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { NameCell, useRowName } from '../after/NameCell'
import { useTexts } from '../texts'
import { AgeCell } from './AgeCell'
import { SoFarCell } from './SoFarCell'

type WholeKey = 'gmv_at_payment' | 'gmv_kept_unsent' | 'gmv_kept_so_far'

export function useCohortColumns(by: Maturity['by'], ages: Maturity['ages']): Column<Cohort>[] {
  const t = useTexts()
  const own = useOwn()
  const nameOf = useRowName(by)
  const whole = (key: WholeKey): Column<Cohort> => ({
    key,
    title: t(`maturity.${key}`),
    hint: t(`maturity.${key}_hint`),
    align: 'end',
    least: 96,
    sortable: true,
    render: (row) =>
      key === 'gmv_kept_so_far' ? (
        <SoFarCell row={row} title={t(`maturity.${key}`)} />
      ) : (
        <Num num={row.numbers[key]} label={t(`maturity.${key}`)} />
      ),
    cell: (row) => numCell(row.numbers[key]),
  })
  const age = (each: Maturity['ages'][number]): Column<Cohort> => ({
    key: each.key,
    title: own(each),
    align: 'end',
    least: 96,
    sortable: true,
    render: (row) => {
      const told = row.ages[each.key]
      return told ? <AgeCell age={told} title={own(each)} /> : null
    },
    cell: (row) => {
      const told = row.ages[each.key]
      return told?.kept ? numCell(told.kept) : t('maturity.early')
    },
  })
  const [hour, ...days] = ages
  return [
    {
      key: 'name',
      title: t(`after.name.${by}`),
      least: by === 'show' ? 220 : 90,
      width: 320,
      render: (row) => <NameCell row={row} by={by} />,
      cell: (row) => nameOf(row),
    },
    whole('gmv_at_payment'),
    ...(hour ? [age(hour)] : []),
    whole('gmv_kept_unsent'),
    ...days.map(age),
    whole('gmv_kept_so_far'),
  ]
}

/** What a row is sorted by: an amount, or what stays at an age. */
export function sizeOf(row: Cohort, key: string): number | null {
  return (row.ages[key]?.kept ?? row.numbers[key])?.value ?? null
}
