/** 日历: shows by week or month, with festivals and what clashes; a show is dragged to another day. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { Calendar } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime, weekday } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { Bands, type Occasion } from './Bands'
import { Clashes } from './Clashes'
import { DayCell } from './DayCell'
import { bandsOf, between, daysOf, lanesAt, step, type View } from './days'
import { OwnDayDrawer } from './OwnDayDrawer'
import { useCalendar, useMove } from './useCalendar'
import './calendar.css'

const DEFAULTS = { span: 'month', day: '' }

export function CalendarView({ onDay }: { onDay?: (day: string) => void }) {
  const t = useTexts()
  const can = useCan()
  const language = useLanguage()
  const zone = useSession().company.zone
  const [{ span, day }, change] = useUrlState(DEFAULTS)
  const [held, hold] = useState<{ id: string; day: string } | null>(null)
  const [naming, name] = useState(false)
  const own = useOwn()
  const move = useMove()
  const view: View = span === 'week' ? 'week' : 'month'
  const today = dateTime(new Date().toISOString(), zone).slice(0, 10)
  const on = day || today
  const days = daysOf(view, on)
  const { data, error, refetch } = useCalendar(days[0] ?? on, days.at(-1) ?? on)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const may = can('planning.plans.write')
  const occasions = data ? occasionsOf(data, own) : []
  const drop = (to: string) => {
    const plan = data?.plans.find((each) => each.id === held?.id)
    if (plan && held) move(plan, between(held.day, to))
    hold(null)
  }
  return (
    <section className="calendar" aria-label={t('calendar.title')}>
      <header className="calendar-head">
        <Button icon={<LeftOutlined />} aria-label={t('calendar.earlier')} onClick={() => change({ day: step(view, on, -1) })} />
        <b aria-live="polite">{view === 'month' ? on.slice(0, 7) : `${days[0]} – ${days.at(-1)?.slice(5)}`}</b>
        <Button icon={<RightOutlined />} aria-label={t('calendar.later')} onClick={() => change({ day: step(view, on, 1) })} />
        <Button onClick={() => change({ day: '' })}>{t('calendar.today')}</Button>
        <Segmented
          value={view}
          onChange={(next) => change({ span: next })}
          options={[
            { value: 'month', label: t('calendar.month') },
            { value: 'week', label: t('calendar.week') },
          ]}
        />
        {may && <Button onClick={() => name(true)}>{t('calendar.own_days')}</Button>}
        {may && <span className="faint">{t('calendar.hint')}</span>}
      </header>
      {naming && data && <OwnDayDrawer told={data} onClose={() => name(false)} />}
      {data && <Clashes told={data} />}
      {data ? (
        <div className="calendar-scroll">
          <div className={`calendar-grid ${view}`} role="grid" aria-label={t('calendar.title')}>
            <div role="row" className="calendar-row calendar-names">
              {days.slice(0, 7).map((each) => (
                <span key={each} role="columnheader">
                  {weekday(each, language)}
                </span>
              ))}
            </div>
            {Array.from({ length: days.length / 7 }, (_, place) => {
              const week = days.slice(place * 7, place * 7 + 7)
              const bands = bandsOf(week, occasions)
              return (
                <div key={week[0]} role="rowgroup" className="calendar-week">
                  <Bands bands={bands} />
                  <div role="row" className="calendar-row">
                    {week.map((each, column) => (
                      <DayCell
                        key={each}
                        day={each}
                        told={data}
                        occasions={occasions}
                        lanes={lanesAt(bands, column)}
                        outside={view === 'month' && each.slice(0, 7) !== on.slice(0, 7)}
                        onHold={may ? (id) => hold({ id, day: each }) : undefined}
                        onDrop={held ? () => drop(each) : undefined}
                        onMove={may ? move : undefined}
                        onAdd={may ? onDay : undefined}
                      />
                    ))}
                  </div>
                </div>
              )
            })}
          </div>
        </div>
      ) : (
        <Block height={560} />
      )}
    </section>
  )
}

function occasionsOf(told: Calendar, own: ReturnType<typeof useOwn>): Occasion[] {
  return [
    ...told.own_days.map(({ id, first, last, name }) => ({ key: id, first, last, word: name, mine: true })),
    ...told.festivals.map((each) => ({ key: each.key, first: each.first, last: each.last, word: own(each), mine: false })),
  ]
}
