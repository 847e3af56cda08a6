/** The columns of the comparison: who, over how many shows, how well, how sure, and against the others. */
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { HostRow, Hosts } from '@/app/types'
import { formatValue } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { Against } from './Against'
import { Span } from './Span'

export function useHostColumns(hosts: Hosts): Column<HostRow>[] {
  const t = useTexts()
  const rate = useOwn()(hosts)
  const most = Math.max(...hosts.rows.map((row) => row.high ?? row.numbers[hosts.key]?.value ?? 0))
  return [
    {
      key: 'host',
      title: t('hosts.host'),
      least: 96,
      render: (row) => <Who row={row} here={row.host === hosts.host} />,
    },
    {
      key: 'against',
      title: t('hosts.against'),
      least: 104,
      render: (row) => <Against row={row} fewest={hosts.fewest} />,
    },
    {
      key: 'rate',
      title: rate,
      align: 'end',
      least: 88,
      render: (row) => <RateCell row={row} name={rate} of={hosts.key} />,
    },
    {
      key: 'span',
      title: t('hosts.span'),
      hint: t('hosts.span_hint'),
      least: 120,
      render: (row) => <Span row={row} value={row.numbers[hosts.key]?.value ?? null} most={most} others={hosts.others?.value ?? null} />,
    },
    {
      key: 'views',
      title: t('hosts.views'),
      align: 'end',
      least: 84,
      render: (row) => <Num num={row.numbers.views_per_show} label={t('hosts.views')} />,
    },
    {
      key: 'clicks',
      title: t('hosts.clicks'),
      align: 'end',
      least: 84,
      render: (row) => <Num num={row.numbers.click_to_order_people} label={t('hosts.clicks')} />,
    },
    {
      key: 'gpm',
      title: t('hosts.gpm'),
      align: 'end',
      least: 84,
      render: (row) => <Num num={row.numbers.gpm} label={t('hosts.gpm')} />,
    },
  ]
}

function Who({ row, here }: { row: HostRow; here: boolean }) {
  const t = useTexts()
  return (
    <span className="two-lines">
      <span>
        {row.host} {here && <Tag tone="accent">{t('hosts.here')}</Tag>}
      </span>
      <small>{t('hosts.shows', { n: row.shows })}</small>
    </span>
  )
}

function RateCell({ row, name, of }: { row: HostRow; name: string; of: string }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <span className="two-lines">
      <Num num={row.numbers[of]} label={`${row.host} ${name}`} className="strong" />
      {row.median !== null && (
        <small data-tip={t('hosts.median_hint')}>
          {t('hosts.median', { value: formatValue(row.median, { unit: 'ratio', language }) })}
        </small>
      )}
    </span>
  )
}
