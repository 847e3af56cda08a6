/** 素材日历: what is to be made for all shows, by platform and day; what is late stands first. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useCan, useSession } from '@/app/session'
import type { DueAsset } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { daysOf, plus, step, type View } from '../calendar/days'
import { useTexts } from '../texts'
import { daysLate, ownersOf } from './lanes'
import { Lanes } from './Lanes'
import { useAssetDays, useMoveAsset } from './useAssetDays'
import '../calendar/calendar.css'
import '../plans/plans.css'
import './assets.css'

const DueAssetDrawer = lazy(() => import('./DueAssetDrawer'))
const DEFAULTS = { span: 'week', day: '', owner: '' }
/** So many days back what is late is looked for. */
const BACK = 60

export default function AssetsPage() {
  const t = useTexts()
  const can = useCan()
  const zone = useSession().company.zone
  const [{ span, day, owner }, change] = useUrlState(DEFAULTS)
  const [held, hold] = useState<DueAsset | null>(null)
  const [opened, open] = useState<DueAsset | null>(null)
  const move = useMoveAsset()
  const view: View = span === 'month' ? 'month' : 'week'
  const today = dateTime(new Date().toISOString(), zone).slice(0, 10)
  const on = day || today
  const days = daysOf(view, on)
  const { data, error, refetch } = useAssetDays(days[0] ?? on, days.at(-1) ?? on)
  const late = useAssetDays(plus(today, -BACK), today).data?.filter((each) => each.late) ?? []
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const may = can('planning.plans.write')
  const ours = (assets: DueAsset[]) => assets.filter((each) => !owner || each.owner === owner)
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return (
    <div className="page assets">
      <header className="calendar-head">
        <Button icon={<LeftOutlined />} aria-label={t('calendar.earlier')} onClick={() => change({ day: step(view, on, -1) })} />
        <b aria-live="polite">{view === 'month' ? on.slice(0, 7) : `${days[0]} – ${days.at(-1)?.slice(5)}`}</b>
        <Button icon={<RightOutlined />} aria-label={t('calendar.later')} onClick={() => change({ day: step(view, on, 1) })} />
        <Button onClick={() => change({ day: '' })}>{t('calendar.today')}</Button>
        <Segmented
          value={view}
          onChange={(next) => change({ span: next })}
          options={[
            { value: 'week', label: t('calendar.week') },
            { value: 'month', label: t('calendar.month') },
          ]}
        />
        <Choice value={owner} label={t('tasks.owner')} options={ownersOf([...(data ?? []), ...late]).map((value) => ({ value, label: value }))} onChange={(next) => change({ owner: next })} />
        {may && <span className="faint">{t('assets.move_hint')}</span>}
      </header>
      <Late assets={ours(late)} today={today} zone={zone} onOpen={open} />
      {!data && <Block height={420} />}
      {data?.length === 0 && view === 'week' && late.length === 0 && (
        <Empty text={t('assets.none_due')}>
          <Link to="/planning/plans">{t('plans.back')}</Link>
        </Empty>
      )}
      {data && (
        <div className="asset-scroll">
          {weeks.map((week) => (
            <Lanes key={week[0]} days={week} assets={ours(data)} zone={zone} today={today} acts={{ held, hold, open, ...(may ? { move } : {}) }} />
          ))}
        </div>
      )}
      <Suspense fallback={null}>{opened && <DueAssetDrawer asset={opened} onClose={() => open(null)} />}</Suspense>
    </div>
  )
}

interface LateProps {
  assets: DueAsset[]
  today: string
  zone: string
  onOpen: (asset: DueAsset) => void
}

function Late({ assets, today, zone, onOpen }: LateProps) {
  const t = useTexts()
  if (assets.length === 0) return null
  return (
    <Card title={t('assets.late_n', { n: assets.length })}>
      <ul className="asset-late">
        {assets.map((each) => (
          <li key={each.id}>
            <button type="button" onClick={() => onOpen(each)}>
              {each.title}
            </button>
            <span className="plan-late">{t('assets.late_by', { n: daysLate(each, today, zone) })}</span>
            <span>{each.owner || t('tasks.nobody')}</span>
            <span className="faint">{each.plan_title}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
