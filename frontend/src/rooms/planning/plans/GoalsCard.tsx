/** 目标: what is proposed from the team's own shows, and what was settled; all taken with one press, or typed. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { useCommon, useOwn } from '@/app/texts'
import type { Expected, GoalMetric, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { formatEnds, formatValue, MISSING } from '@/components/num/format'
import { usePassport } from '@/components/passport/PassportProvider'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { useProposals } from './useProposals'
import { useChangePlan } from './usePlans'

const PERCENT = 100

export function GoalsCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const c = useCommon()
  const can = useCan()
  const { data, error, refetch } = useProposals(plan)
  const change = useChangePlan(plan)
  const [typed, type] = useState<Record<string, number | null>>({})
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={260} />
  const set = Object.fromEntries(plan.goals.map(({ metric, value }) => [metric, value]))
  const lines = linesOf(plan, data.expected, data.usual)
  const may = can('planning.plans.write')
  const proposed = Object.fromEntries(data.expected.map(({ metric, goal }) => [metric, goal]))
  const merged = Object.entries({ ...set, ...typed }).filter((pair): pair is [string, number] => pair[1] !== null)
  const save = (goals: Record<string, number>) => change.mutate({ goals }, { onSuccess: () => type({}) })
  return (
    <Card
      title={t('plan.goals')}
      extra={
        may &&
        data.expected.length > 0 && (
          <Button onClick={() => save({ ...set, ...proposed })} loading={change.isPending}>
            {t('plan.take_goals')}
          </Button>
        )
      }
    >
      {data.expected.length === 0 ? (
        <p className="faint">{t('plan.few_shows', { n: data.shows })}</p>
      ) : (
        <p className="faint">{t(data.level === 'account' ? 'plan.expected_hint' : 'plan.expected_platform', { n: data.shows })}</p>
      )}
      {lines.length > 0 && (
        <div className="plan-scroll">
          <table className="plan-goals">
            <thead>
              <tr>
                <th scope="col">{t('plan.metric')}</th>
                <th scope="col">{t('plan.expected')}</th>
                <th scope="col">{t('plan.between')}</th>
                <th scope="col">{t('plan.sample')}</th>
                <th scope="col">{t('plan.goal')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <GoalLine
                  key={line.metric}
                  line={line}
                  currency={plan.currency}
                  value={line.metric in typed ? (typed[line.metric] ?? null) : (set[line.metric] ?? null)}
                  onType={may ? (value) => type((now) => ({ ...now, [line.metric]: value })) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {Object.keys(typed).length > 0 && (
        <div className="plan-buttons">
          <Button type="primary" loading={change.isPending} onClick={() => save(Object.fromEntries(merged))}>
            {t('plan.save')}
          </Button>
          <Button onClick={() => type({})}>{c('cancel')}</Button>
        </div>
      )}
    </Card>
  )
}

interface Line {
  metric: string
  zh: string
  en: string
  unit: Expected['unit']
  expected?: Expected
}

/** What is foretold, then goals that were set for something else, then what else a goal may be set for. */
export function linesOf(plan: Plan, expected: Expected[], usual: GoalMetric[]): Line[] {
  const every: Line[] = [...expected.map((each) => ({ ...each, expected: each })), ...plan.goals, ...usual]
  return every.filter((line, place) => every.findIndex(({ metric }) => metric === line.metric) === place)
}

interface LineProps {
  line: Line
  currency: string
  value: number | null
  onType?: (value: number | null) => void
}

function GoalLine({ line, currency, value, onType }: LineProps) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const open = usePassport()
  const { expected, unit } = line
  const look = { unit, language, currency }
  const rate = unit === 'ratio'
  const shown = (number: number) => formatValue(number, look)
  const door = expected?.passport
  return (
    <tr>
      <th scope="row">{own(line)}</th>
      <td>
        {expected && door ? (
          <button type="button" className="num door" onClick={() => open(door, own(line))}>
            {shown(expected.value)}
          </button>
        ) : (
          <span className="missing">{MISSING}</span>
        )}
      </td>
      <td>{expected ? formatEnds(expected.low, expected.high, look).join(' – ') : <span className="missing">{MISSING}</span>}</td>
      <td>{expected ? t('plan.sample_of', { like: expected.like, of: expected.of }) : <span className="missing">{MISSING}</span>}</td>
      <td>
        {onType ? (
          <InputNumber<number>
            aria-label={`${own(line)} ${t('plan.goal')}`}
            min={0}
            max={1e13}
            value={value === null ? null : rate ? Number((value * PERCENT).toFixed(4)) : value}
            suffix={rate ? '%' : unit === 'money' ? currency : undefined}
            onChange={(next) => onType(next === null ? null : rate ? next / PERCENT : next)}
          />
        ) : value === null ? (
          <span className="missing">{MISSING}</span>
        ) : (
          shown(value)
        )}
      </td>
    </tr>
  )
}
