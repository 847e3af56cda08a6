/** 经营总览: the month and the year so far, where they are heading, why they changed, what needs a look today. */
import { useUrlState } from '@/app/url'
import type { Overview as Told } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { NoRows } from '@/components/NoRows'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { Attention } from './Attention'
import { DailyCard } from './DailyCard'
import { Drivers } from './Drivers'
import { Head } from './Head'
import { Numbers } from './Numbers'
import { PaceLine } from './PaceLine'
import { SpanCard } from './SpanCard'
import { useOverview } from './useOverview'
import '../review.css'
import './overview.css'

const DEFAULTS = { month: '', currency: '' }

export default function Overview() {
  const t = useTexts()
  const [asked, change] = useUrlState(DEFAULTS)
  const { data, error, isPlaceholderData, refetch } = useOverview(asked)
  if (!data) return error ? <ErrorSentence error={error} retry={() => void refetch()} /> : <Waiting />
  return (
    <div className="page" aria-busy={isPlaceholderData}>
      <Head told={data} change={change} />
      {data.since ? <Body told={data} /> : <NoRows text={t('overview.empty')} />}
    </div>
  )
}

function Body({ told }: { told: Told }) {
  return (
    <>
      <div className="spans">
        <SpanCard span={told.month} told={told}>
          <PaceLine told={told} />
        </SpanCard>
        <SpanCard span={told.year} told={told} />
      </div>
      <Attention />
      <DailyCard told={told} />
      <Drivers key={`${told.month.name}/${told.currency}`} told={told} />
      <Numbers told={told} />
    </>
  )
}

function Waiting() {
  return (
    <div className="page">
      <Block height={40} />
      <div className="spans">
        <Block height={230} />
        <Block height={230} />
      </div>
      <Block height={160} />
      <Block height={330} />
      <Block height={260} />
    </div>
  )
}
