/** 话术效果: each phrase of the show against the minutes around it, over all shows that had it. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { Language, SaidPhrase } from '@/app/types'
import { Card } from '@/components/Card'
import { formatValue, MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { LibraryCell } from './LibraryCell'

const MEASURES = ['interactions', 'clicks', 'orders', 'left'] as const
type Effect = NonNullable<SaidPhrase['effects'][string]>

export function PhrasesCard({ show }: { show: string }) {
  const t = useTexts()
  const { data } = useQuery({
    queryKey: ['review', show, 'phrases'],
    queryFn: () => api.get<{ rows: SaidPhrase[] }>(`/review/shows/${encodeURIComponent(show)}/phrases`),
  })
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  const told = MEASURES.filter((measure) => rows.some((row) => row.effects[measure]))
  const columns: Column<SaidPhrase>[] = [
    {
      key: 'text',
      title: t('said.phrase'),
      width: 300,
      render: (row) => (
        <span className="two-lines">
          <span className="row-title">{row.text}</span>
          {row.said !== null && <small>{t('said.times', { n: row.said })}</small>}
        </span>
      ),
    },
    { key: 'where', title: t('said.where'), width: 180, render: (row) => <span className="clip">{row.segments.join(' / ')}</span> },
    ...told.map((measure): Column<SaidPhrase> => ({
      key: measure,
      title: t(`heat.${measure}`),
      align: 'end',
      render: (row) => <Changed effect={row.effects[measure] ?? null} />,
    })),
    { key: 'library', title: t('said.library'), render: (row) => <LibraryCell show={show} phrase={row} /> },
  ]
  return (
    <Card title={t('said.title')}>
      <DataTable<SaidPhrase> label={t('said.title')} columns={columns} rows={rows} rowKey={(row) => row.key} className="flush tall" />
      <p className="quiet-line">{t('said.hint')}</p>
    </Card>
  )
}

function Changed({ effect }: { effect: Effect | null }) {
  const t = useTexts()
  const language = useLanguage()
  if (!effect) return <span className="num missing">{MISSING}</span>
  const { shows, low, high } = effect
  const sure = low !== null && high !== null && (low > 0 || high < 0)
  return (
    <span className="two-lines" data-tip={t('said.shrunk', { value: signed(effect.shrunk, language) })}>
      <span className={sure ? 'num strong' : 'num'}>{t('said.per_minute', { value: signed(effect.mean, language) })}</span>
      <small>
        {low === null || high === null
          ? t('said.few', { n: shows })
          : t('said.interval', { low: signed(low, language), high: signed(high, language), n: shows })}
      </small>
    </span>
  )
}

/** `+1.20`, `-3`, `0`. */
function signed(value: number, language: Language): string {
  const text = formatValue(value, { unit: 'quantity', language })
  return value > 0 ? `+${text}` : text
}
