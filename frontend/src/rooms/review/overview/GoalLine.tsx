/** The goal, how much of it is reached, and how much of its time is gone; set here by who may. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { OverviewSpan } from '@/app/types'
import { formatNum, formatValue } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { useTexts } from '../texts'
import { useGoal } from './useOverview'
import { moneyText } from './words'

interface Props {
  span: OverviewSpan
  currency: string
}

export function GoalLine({ span, currency }: Props) {
  const t = useTexts()
  const [editing, edit] = useState(false)
  const may = useMaySet()
  if (editing) return <GoalForm span={span} currency={currency} onDone={() => edit(false)} />
  return (
    <div className="goal">
      {span.goal ? <Reached span={span} currency={currency} /> : <span className="faint">{t('overview.no_goal')}</span>}
      {may && (
        <Button type="link" onClick={() => edit(true)}>
          {t(span.goal ? 'overview.change_goal' : 'overview.set_goal')}
        </Button>
      )}
    </div>
  )
}

/** A goal set here is the whole company's: who sees a part of it only may not. */
function useMaySet(): boolean {
  const can = useCan()
  const { scope } = useSession().person
  return can('planning.goals.write') && scope.all
}

function Reached({ span, currency }: Props) {
  const t = useTexts()
  const language = useLanguage()
  if (!span.goal) return null
  const { value, completion } = span.goal
  const share = Math.min(1, Math.max(0, completion.value ?? 0))
  const gone = formatValue(span.gone, { unit: 'ratio', language, trim: true })
  const label = t('overview.completion')
  return (
    <>
      <p>
        {t('overview.goal', { value: moneyText(value, currency, language) })} <b>{label}</b>{' '}
        <Num num={completion} label={label} className="strong" />
        {!span.over && <span className="faint"> {t('overview.gone', { share: gone })}</span>}
      </p>
      <span
        className="goal-track"
        role="img"
        aria-label={`${label} ${formatNum(completion, language)}`}
      >
        <i className="goal-bar" style={{ width: `${share * 100}%` }} />
        {!span.over && <i className="goal-tick" style={{ left: `${span.gone * 100}%` }} />}
      </span>
    </>
  )
}

function GoalForm({ span, currency, onDone }: Props & { onDone: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const [value, set] = useState<number | null>(span.goal?.value ?? null)
  const [seen] = useState(span.goal?.version ?? '')
  const goal = useGoal(span.name, currency, seen)
  const save = async () => {
    await goal.mutateAsync(value)
    onDone()
  }
  return (
    <form
      className="goal-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <InputNumber<number>
        autoFocus
        min={0}
        max={1e13}
        precision={2}
        value={value}
        prefix={currency}
        controls={false}
        aria-label={t('overview.goal_of', { period: span.name })}
        placeholder={t('overview.goal_of', { period: span.name })}
        onChange={set}
      />
      <Button type="primary" htmlType="submit" loading={goal.isPending}>
        {t('notes.save')}
      </Button>
      <Button onClick={onDone}>{c('cancel')}</Button>
    </form>
  )
}
