/** 彩排: through the rundown by the clock; what took how long, and what was found. */
import { Button } from 'antd'
import type { Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { Findings } from './Findings'
import { Laps } from './Laps'
import { OnStage } from './OnStage'
import { useRehearsalActs, useRehearsals } from './useRehearsals'
import './rehearsals.css'

export default function RehearsalsCard({ plan, may }: { plan: Plan; may: boolean }) {
  const t = useTexts()
  const { data, error, refetch } = useRehearsals(plan.id)
  const acts = useRehearsalActs(plan.id)
  if (!data) return error ? <ErrorSentence error={error} retry={() => void refetch()} /> : <Block height={240} />
  const running = data.rehearsals.find((each) => each.ended_at === null)
  const begin = may && !running && data.segments > 0 && (
    <Button type="primary" loading={acts.isPending} onClick={() => acts.mutate({ act: 'begin' })}>
      {t('rehearse.begin', { n: data.rehearsals.length + 1 })}
    </Button>
  )
  return (
    <Card className="rehearse-card" title={t('rehearse.title')} extra={data.rehearsals.length > 0 && begin}>
      <div className="rehearse">
        {running && <OnStage rehearsal={running} at={data.at} may={may} acts={acts} />}
        <Findings plan={plan} findings={data.findings} may={may} acts={acts} />
        {data.rehearsals.length > 0 ? (
          <Laps rehearsals={data.rehearsals} />
        ) : (
          <Empty text={t(data.segments > 0 ? 'rehearse.none' : 'rehearse.no_rundown')}>{begin}</Empty>
        )}
      </div>
    </Card>
  )
}
