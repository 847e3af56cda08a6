/** The answer: ready, let through, or what is missing; how long until the show; and the way on. */
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useCan } from '@/app/session'
import type { Plan, Readiness } from '@/app/types/planning'
import { clockText } from '@/components/num/elapsed'
import { dateTime } from '@/components/num/time'
import { toCome } from '../plans/states'
import { useGoLive } from '../rundown/useGoLive'
import { useTexts } from '../texts'
import { LetThrough } from './LetThrough'
import { MissingList } from './MissingList'
import type { Acts } from './useReadiness'

const DAY_MS = 86_400_000

interface Props {
  plan: Plan
  told: Readiness
  acts: Acts
}

export function StateCard({ plan, told, acts }: Props) {
  const t = useTexts()
  const can = useCan()
  const goLive = useGoLive(plan)
  const state = told.missing.length === 0 ? 'ready' : told.ready ? 'through' : 'missing'
  const firm = told.missing.some((each) => each.firm)
  const passed = told.checks.filter((check) => check.state === 'passed').length
  const early = Date.parse(told.starts_at) - Date.now() > DAY_MS
  return (
    <section className="card ready-state" data-state={state} aria-label={t('ready.title')}>
      <div className="ready-answer" role="status">
        <strong>{t(`ready.${state}`, { n: told.missing.length })}</strong>
        {told.checks.length > 0 && <span>{t('ready.passed', { n: passed, of: told.checks.length })}</span>}
        <Until at={told.starts_at} />
      </div>
      {told.override && (
        <p className="ready-why">
          {t('ready.override', { by: told.override.by, at: dateTime(told.override.at, told.zone).slice(5), reason: told.override.reason })}
        </p>
      )}
      {early && told.checks.length > 0 && <p className="faint">{t('ready.early')}</p>}
      <MissingList plan={plan.id} missing={told.missing} />
      <div className="ready-on">
        {can('live.rooms.write') && toCome(plan) && (
          <Button type={told.ready ? 'primary' : 'default'} size="large" loading={goLive.isPending} onClick={() => goLive.mutate()}>
            {t('ready.to_room')}
          </Button>
        )}
        {firm && <span className="faint">{t('ready.firm')}</span>}
        {!told.ready && !firm && can('planning.gate.override') && (
          <LetThrough busy={acts.isPending} onReason={(reason) => acts.mutate({ act: 'override', reason })} />
        )}
        {!told.ready && !firm && !can('planning.gate.override') && <span className="faint">{t('ready.who')}</span>}
      </div>
    </section>
  )
}

function Until({ at }: { at: string }) {
  const t = useTexts()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = (Date.parse(at) - now) / 1000
  if (left > DAY_MS / 1000) return <span className="ready-until">{t('ready.days', { n: Math.floor(left / 86_400) })}</span>
  return (
    <span className="ready-until" role="timer">
      {t(left >= 0 ? 'ready.until' : 'ready.since')} <b>{clockText(Math.abs(left), true)}</b>
    </span>
  )
}
