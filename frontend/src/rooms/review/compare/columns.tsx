/** A group's name with its shows, its numbers, and under each rate its interval. */
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { Compare, CompareGroup, CompareSpan, Language, Num as Value } from '@/app/types'
import { formatEnds } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { keysOf } from '../numberColumns'
import { useTexts } from '../texts'

type Group = CompareGroup

export function useGroupColumns(data: Compare): Column<Group>[] {
  const t = useTexts()
  const own = useOwn()
  const known = new Set(keysOf(data.groups))
  const ends = { low: t('compare.low'), high: t('compare.high') }
  return [
    {
      key: 'name',
      title: t(`compare.topic.${data.topic}`),
      least: 150,
      render: (row) => <Name group={row} fewest={data.fewest} single={data.topic === 'show'} />,
      cell: (row) => own(row),
    },
    ...data.columns
      .filter((column) => known.has(column.key))
      .flatMap((column) => {
        const title = own(column)
        const number: Column<Group> = {
          key: column.key,
          title,
          hint: column.key === 'shows_per_week' ? t('compare.weekly_hint') : undefined,
          align: 'end',
          least: 84,
          sortable: true,
          render: (row) => <Cell row={row} of={column.key} title={title} />,
          cell: (row) => numCell(row.numbers[column.key]),
        }
        return data.rates.includes(column.key) ? [number, ...endColumns(column.key, title, ends)] : [number]
      }),
  ]
}

/** Both ends of the interval, for the workbook alone. */
function endColumns(key: string, title: string, names: Record<'low' | 'high', string>): Column<Group>[] {
  return (['low', 'high'] as const).map((end) => ({
    key: `${key}.${end}`,
    title: `${title} ${names[end]}`,
    extra: true,
    render: () => null,
    cell: (row) => {
      const [span, num] = [row.spans[key], row.numbers[key]]
      return span && num ? { value: span[end], unit: num.unit } : null
    },
  }))
}

function Cell({ row, of, title }: { row: Group; of: string; title: string }) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const [num, span] = [row.numbers[of], row.spans[of]]
  const number = <Num num={num} label={`${own(row)} ${title}`} />
  if (!num || !span) return number
  return (
    <span className="two-lines">
      {number}
      <small className="num-text" data-tip={t('compare.span_hint', { n: span.shows })}>
        {spanText(num, span, language)}
      </small>
    </span>
  )
}

/** `2.91%–3.40%`; of money whole units, since an interval is never as sharp as its digits. */
export function spanText(num: Value, span: Pick<CompareSpan, 'low' | 'high'>, language: Language): string {
  const sharp = (value: number) => (num.unit === 'money' ? Math.round(value) : value)
  const look = { unit: num.unit, currency: num.currency, language, trim: true }
  return formatEnds(sharp(span.low), sharp(span.high), look).join('–')
}

function Name({ group, fewest, single }: { group: Group; fewest: number; single: boolean }) {
  const t = useTexts()
  const own = useOwn()
  return (
    <span>
      {own(group)}{' '}
      {group.few && !single && <Tag tip={t('compare.few_hint', { n: fewest })}>{t('hosts.few')}</Tag>}
    </span>
  )
}
