/** The lines of the channel table, and under each share and rate how it moved. */
import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useOwn, usePlatformName } from '@/app/texts'
import type { Against, Channels } from '@/app/types'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { Before, hasValue } from './GroupCards'
import type { Side } from './filters'
import { useTexts } from './texts'

export interface ChannelRow {
  id: string
  group: string
  zh: string
  en: string
  /** Empty for the line of a whole kind. */
  platform: string
  numbers: Record<string, Against>
  counted: number
  of: number
}

/** Told beside their movement; the other numbers stand alone. */
const MOVING = new Set(['views_share', 'conversion_times', 'orders'])
/** For the workbook alone. */
const ASIDE = new Set(['gpm', 'gpm_paid', 'cost_per_view', 'conversion_people'])

/** Kinds in their order, or sorted; under an open one its channels, sorted alike. */
export function rowsOf(data: Channels, open: string[], sort: string): ChannelRow[] {
  const groups = sortedBy(
    data.groups.map((group) => ({ ...group, id: group.key, group: group.key, platform: '' })),
    sort,
  )
  return groups.flatMap((group) => {
    if (!open.includes(group.key)) return [group]
    const channels = group.channels.map((channel) => ({
      ...channel,
      id: `${channel.platform}/${channel.name}`,
      zh: channel.name,
      en: channel.name,
    }))
    return [group, ...sortedBy(channels, sort || '-views')]
  })
}

export function sortedBy<Row extends { numbers: Record<string, Against> }>(rows: Row[], sort: string): Row[] {
  if (!sort) return rows
  const down = sort.startsWith('-')
  const key = down ? sort.slice(1) : sort
  const size = (row: Row) => row.numbers[key]?.num.value ?? null
  return [...rows].sort((a, b) => {
    const [x, y] = [size(a), size(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return down ? y - x : x - y
  })
}

export function useChannelColumns(data: Channels, side: Side, open: string[]): Column<ChannelRow>[] {
  const t = useTexts()
  const own = useOwn()
  const lines = data.groups.flatMap((group) => [group, ...group.channels])
  const told = data.columns.filter((column) => lines.some((line) => hasValue(line.numbers[column.key])))
  return [
    {
      key: 'name',
      title: t('channels.name'),
      least: 150,
      render: (row) => <Name row={row} open={open.includes(row.group)} />,
      cell: (row) => own(row),
    },
    { key: 'platform', title: t('channels.platform'), extra: true, render: () => null, cell: (row) => row.platform },
    ...told.map((column): Column<ChannelRow> => {
      const title = own(column)
      return {
        key: column.key,
        title,
        align: 'end',
        least: 84,
        sortable: true,
        extra: ASIDE.has(column.key),
        render: (row) => <Cell row={row} of={column.key} title={title} side={side} />,
        cell: (row) => numCell(row.numbers[column.key]?.num),
      }
    }),
  ]
}

function Cell({ row, of, title, side }: { row: ChannelRow; of: string; title: string; side: Side }) {
  const own = useOwn()
  const number = <Num num={row.numbers[of]?.num} label={`${own(row)} ${title}`} />
  if (!MOVING.has(of)) return number
  return (
    <span className="two-lines">
      {number}
      <Before against={row.numbers[of]} side={side} />
    </span>
  )
}

function Name({ row, open }: { row: ChannelRow; open: boolean }) {
  const t = useTexts()
  const own = useOwn()
  const platformName = usePlatformName()
  if (row.platform)
    return (
      <span className="two-lines traffic-channel">
        {own(row)}
        <small className="faint">
          {platformName(row.platform)} · {row.counted ? t('channels.rows', { n: row.counted }) : t('channels.no_orders')}
        </small>
      </span>
    )
  return (
    <span className="traffic-kind">
      {open ? <DownOutlined aria-label={t('channels.close')} /> : <RightOutlined aria-label={t('channels.open')} />}
      {own(row)}
    </span>
  )
}
