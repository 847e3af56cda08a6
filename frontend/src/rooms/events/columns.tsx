/** A source's counts, and how it stands. */
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { Source } from '@/app/types/live'
import { formatValue } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { standing } from './sources'
import { useTexts } from './texts'

const COUNTS = ['received', 'waiting', 'stored', 'duplicate', 'quarantined', 'refused'] as const
const TONES = { gap: 'bad', waiting: 'warn', bad: 'warn', fine: 'ok' } as const

export function useSourceColumns(oldest: string | null): Column<Source>[] {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const counts = COUNTS.map(
    (key): Column<Source> => ({
      key,
      title: t(`count.${key}`),
      hint: t(`count_hint.${key}`),
      align: 'end',
      render: (row) => formatValue(row[key], { unit: 'count', language, exact: true }),
    }),
  )
  return [
    { key: 'source', title: t('source'), width: 240, render: (row) => <strong className="clip">{row.source}</strong> },
    { key: 'state', title: t('state'), render: (row) => <State source={row} oldest={oldest} /> },
    { key: 'last', title: t('last'), render: (row) => dateTime(row.last_at, zone, true) },
    ...counts,
  ]
}

function State({ source, oldest }: { source: Source; oldest: string | null }) {
  const t = useTexts()
  const state = standing(source, oldest, Date.now())
  return (
    <Tag tone={TONES[state]} tip={t(`state_hint.${state}`)}>
      {t(`state.${state}`)}
    </Tag>
  )
}
