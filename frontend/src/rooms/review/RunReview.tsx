/** 播后回看 of a run of which no platform file tells yet: what the control room itself knows of it. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCan } from '@/app/session'
import { useTitle } from '@/app/title'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { AudienceCard } from './audience/AudienceCard'
import { CarriedCard } from './carried/CarriedCard'
import { HeatCard } from './heat/HeatCard'
import { PhrasesCard } from './heat/PhrasesCard'
import { useHeat } from './heat/useHeat'
import { NodesCard } from './nodes/NodesCard'
import { Notes } from './notes/Notes'
import { AfterRun, RunPlan } from './plan/RunPlan'
import { PointsCard } from './points/PointsCard'
import { ReplayCard } from './replay/ReplayCard'
import { useTexts } from './texts'
import { useResolve } from './useResolve'
import { useNotes } from './useReview'
import './review.css'

export default function RunReview() {
  const { id = '' } = useParams()
  const t = useTexts()
  const can = useCan()
  const { data, error, refetch } = useHeat(id)
  const notes = useNotes(id).data?.rows ?? []
  const resolve = useResolve(id)
  const [wanted, want] = useState<{ at: string } | null>(null)
  useTitle(data && t('run.title', { title: data.title || t('untitled') }))
  if (error && !data)
    return <ErrorSentence error={error} retry={() => void refetch()} instead={<Link to="/live">{t('run.room')}</Link>} />
  if (!data) return <Block height={420} />
  return (
    <div className="page review-main">
      <p className="run-review-head">
        {data.show ? (
          <Link to={`/review/shows/${data.show}`}>{t('run.imported')}</Link>
        ) : (
          <>
            <span>{t('run.import')}</span>
            {can('connectors.imports.write') && <Link to="/connectors">{t('run.import_now')}</Link>}
          </>
        )}
        {can('live.rooms.read') && <Link to={`/live/runs/${id}`}>{t('run.room')}</Link>}
        <AfterRun run={id} />
      </p>
      <RunPlan run={id} />
      <PointsCard show={id} resolve={resolve} seek={(point) => want({ at: point.at })} />
      <ReplayCard show={id} wanted={wanted} />
      <HeatCard show={id} />
      <PhrasesCard show={id} />
      <AudienceCard show={id} resolve={resolve} />
      <NodesCard show={id} notes={notes} />
      <CarriedCard show={id} />
      <Notes show={id} notes={notes} />
    </div>
  )
}
