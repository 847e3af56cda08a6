/** 按效果: the library as a table, each phrase with what it changed per minute, how sure that is, and in how many shows. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { LibraryEffects, Phrase } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { formatValue, MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { beside, inOrder, MEASURES, sure, type Effect, type MeasuredPhrase } from './effects'
import { PhraseText } from './PhraseText'

interface Props {
  phrases: Phrase[]
  sort: string
  onSort: (sort: string) => void
  onOpen: (key: string) => void
}

export default function EffectTable({ phrases, sort, onSort, onOpen }: Props) {
  const t = useTexts()
  const { data, error, refetch } = useQuery({ queryKey: ['review', 'phrases'], queryFn: () => api.get<LibraryEffects>('/review/phrases') })
  const columns: Column<MeasuredPhrase>[] = [
    { key: 'text', title: t('phrases.one'), least: 220, width: 460, render: ({ phrase }) => <Words phrase={phrase} /> },
    { key: 'scene', title: t('phrases.scene'), least: 84, render: ({ phrase }) => t(`phrases.scene.${phrase.scene}`) },
    { key: 'shows', title: t('phrases.shows'), align: 'end', least: 72, sortable: true, render: ({ shows }) => (shows ? t('phrases.n_shows', { n: shows }) : MISSING) },
    ...MEASURES.map(
      (measure): Column<MeasuredPhrase> => ({
        key: measure,
        title: t(`phrases.effect.${measure}`),
        hint: t('phrases.effect_hint'),
        align: 'end',
        least: 132,
        sortable: true,
        render: ({ effects }) => <Changed effect={effects[measure] ?? null} />,
      }),
    ),
  ]
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <Card title={t('phrases.by_effect')}>
      {data && data.rows.length === 0 && <p className="quiet-line">{t(data.runs > 0 ? 'phrases.effect_none_said' : 'phrases.effect_no_shows')}</p>}
      <DataTable<MeasuredPhrase>
        label={t('phrases.by_effect')}
        columns={columns}
        rows={data && inOrder(beside(phrases, data.rows), sort)}
        rowKey={({ phrase }) => phrase.key}
        sort={sort}
        onSort={onSort}
        onOpen={({ phrase }) => onOpen(phrase.key)}
        className="flush tall"
      />
      {data && <p className="quiet-line">{t('phrases.effect_how', { n: data.runs })}</p>}
    </Card>
  )
}

function Words({ phrase }: { phrase: Phrase }) {
  const t = useTexts()
  return (
    <span className="phrase-words">
      <PhraseText text={phrase.text} />
      {phrase.retired && <Tag>{t('phrases.retired')}</Tag>}
      {phrase.due && <Tag tone="warn">{t('phrases.due')}</Tag>}
    </span>
  )
}

function Changed({ effect }: { effect: Effect | null }) {
  const t = useTexts()
  const language = useLanguage()
  if (!effect) return <span className="num missing">{MISSING}</span>
  const signed = (value: number) => `${value > 0 ? '+' : ''}${formatValue(value, { unit: 'quantity', language })}`
  return (
    <span className="two-lines">
      <span className={sure(effect) ? 'num strong' : 'num'}>{t('phrases.per_minute', { value: signed(effect.mean) })}</span>
      <small>
        {effect.low === null || effect.high === null
          ? t('phrases.effect_few', { n: effect.shows })
          : t('phrases.effect_interval', { low: signed(effect.low), high: signed(effect.high), n: effect.shows })}
      </small>
    </span>
  )
}
