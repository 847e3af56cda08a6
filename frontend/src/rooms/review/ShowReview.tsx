/** 场次复盘: one show, its facts at the left, what its numbers say at the right. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useTitle } from '@/app/title'
import type { Review } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { AudienceCard } from './audience/AudienceCard'
import { Channels } from './Channels'
import { CarriedCard } from './carried/CarriedCard'
import { CoreCards } from './CoreCards'
import { EditionsCard } from './editions/EditionsCard'
import { Findings } from './Findings'
import { FunnelCard } from './FunnelCard'
import { HeatCard } from './heat/HeatCard'
import { PhrasesCard } from './heat/PhrasesCard'
import { HostsCard } from './hosts/HostsCard'
import { MinuteCard } from './minutes/MinuteCard'
import { NodesCard } from './nodes/NodesCard'
import { Notes } from './notes/Notes'
import { GoalsCard } from './plan/GoalsCard'
import { PlanCard } from './plan/PlanCard'
import { PointsCard } from './points/PointsCard'
import { Products } from './Products'
import { ReplayCard } from './replay/ReplayCard'
import { ShowFacts } from './ShowFacts'
import { useTexts } from './texts'
import { useResolve } from './useResolve'
import { useReview } from './useReview'
import './review.css'

export default function ShowReview() {
  const { id = '' } = useParams()
  const t = useTexts()
  const { data, error, refetch } = useReview(id)
  useTitle(data && (data.show.title || t('untitled')))
  if (data) return <Body review={data} />
  if (error)
    return (
      <ErrorSentence
        error={error}
        retry={() => void refetch()}
        instead={<Link to="/shows">{t('back')}</Link>}
      />
    )
  return <Waiting />
}

function Body({ review }: { review: Review }) {
  const resolve = useResolve(review.show.id)
  const [wanted, want] = useState<{ at: string } | null>(null)
  const go = (at: string) => want({ at })
  return (
    <div className="page review">
      <ShowFacts review={review} />
      <div className="review-main">
        <CoreCards core={review.core} />
        <Findings findings={review.findings} />
        <MinuteCard show={review.show} minutes={review.minutes} onMinute={go} />
        <ReplayCard show={review.show.id} wanted={wanted} />
        <PointsCard show={review.show.id} resolve={resolve} seek={(point) => go(point.at)} />
        <HeatCard show={review.show.id} />
        <PhrasesCard show={review.show.id} />
        <AudienceCard show={review.show.id} resolve={resolve} />
        {review.hosts && <HostsCard hosts={review.hosts} />}
        <FunnelCard funnel={review.funnel} />
        <Channels channels={review.channels} columns={review.columns} />
        <Products products={review.products} columns={review.columns} />
        <GoalsCard show={review.show.id} />
        <PlanCard show={review.show.id} columns={review.columns} />
        <EditionsCard show={review.show.id} />
        <NodesCard show={review.show.id} notes={review.notes} />
        <CarriedCard show={review.show.id} />
        <Notes show={review.show.id} notes={review.notes} />
      </div>
    </div>
  )
}

function Waiting() {
  return (
    <div className="page review">
      <Block height={420} />
      <div className="review-main">
        <Block height={150} />
        <Block height={120} />
        <Block height={360} />
        <Block height={320} />
      </div>
    </div>
  )
}
