/** 对比: shows grouped by slot, host, weekday, promotion, platform or account, or shows one by one. */
import { Segmented } from 'antd'
import { useNavigate } from 'react-router'
import type { Compare } from '@/app/types'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { NoRows } from '@/components/NoRows'
import { Block } from '@/components/Skeletons'
import { Findings } from '../Findings'
import { useTexts } from '../texts'
import { AttentionCard } from './AttentionCard'
import { CompareBar } from './CompareBar'
import { DEFAULTS, isFiltered, topicOf, TOPICS, type CompareFilters, type Topic } from './filters'
import { GroupTable } from './GroupTable'
import { RateCard } from './RateCard'
import { useCompare } from './useCompare'
import '../review.css'
import './compare.css'

export default function ComparePage() {
  const t = useTexts()
  const [filters, change] = useUrlState(DEFAULTS)
  const { data, error, isPlaceholderData, refetch } = useCompare(filters)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <div className="page list-page compare">
      <Segmented<Topic>
        className="compare-topics"
        aria-label={t('compare.topic')}
        value={topicOf(filters)}
        onChange={(topic) => change({ topic, sort: '' })}
        options={TOPICS.map((topic) => ({ value: topic, label: t(`compare.topic.${topic}`) }))}
      />
      <CompareBar filters={filters} change={change} data={data} />
      {data ? <Body data={data} filters={filters} change={change} busy={isPlaceholderData} /> : <Waiting />}
    </div>
  )
}

interface BodyProps {
  data: Compare
  filters: CompareFilters
  change: (change: Partial<CompareFilters>) => void
  busy: boolean
}

function Body({ data, filters, change, busy }: BodyProps) {
  const t = useTexts()
  const go = useNavigate()
  const filtered = isFiltered(filters)
  if (data.groups.length === 0)
    return <NoRows text={t(filtered ? 'compare.filtered' : 'compare.empty')} onClear={filtered && (() => void go({ search: '' }))} />
  return (
    <>
      {data.topic !== 'show' && <Findings findings={data.findings} none={t('compare.no_findings')} />}
      <GroupTable data={data} sort={filters.sort} currency={filters.currency} change={change} busy={busy} />
      <RateCard data={data} rate={filters.rate} onRate={(rate) => change({ rate })} />
      <AttentionCard filters={filters} />
    </>
  )
}

function Waiting() {
  return (
    <>
      <Block height={96} />
      <Block height={260} />
      <Block height={240} />
      <Block height={360} />
    </>
  )
}
