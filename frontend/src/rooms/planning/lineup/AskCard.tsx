/** What the line-up shall reach and which rules hold; each says why it is there. */
import { Button, Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import type { LineUp, LineUpAsked, LineUpRule, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { useTexts } from '../texts'

export const RULES: LineUpRule[] = [
  'opens_with_hook',
  'hourly_benefit',
  'hits_on_air',
  'hits_in_middle',
  'high_ticket_late',
  'main_alone',
  'no_neighbours',
  'stock',
]

interface Props {
  plan: Plan
  last: LineUp | undefined
  busy: boolean
  onAsk: (asked: LineUpAsked) => void
}

export function AskCard({ plan, last, busy, onAsk }: Props) {
  const t = useTexts()
  const [rules, hold] = useState<LineUpRule[]>(last?.rules ?? RULES)
  const [objective, aim] = useState<'profit' | 'gmv'>(last?.objective ?? 'profit')
  const passed = passedOf(plan)
  const turn = (rule: LineUpRule) =>
    hold(rules.includes(rule) ? rules.filter((each) => each !== rule) : [...rules, rule])
  return (
    <Card
      title={t('lineup.rules')}
      extra={
        <span className="lineup-take">
          {passed !== null && (
            <Button disabled={busy} onClick={() => onAsk({ rules, objective, from_s: passed, seconds: 5 })}>
              {t('lineup.rest')}
            </Button>
          )}
          <Button type="primary" loading={busy} onClick={() => onAsk({ rules, objective, from_s: null, seconds: 30 })}>
            {busy ? t('lineup.working') : last ? t('lineup.again') : t('lineup.go')}
          </Button>
        </span>
      }
    >
      <div className="lineup-ask">
        <Segmented
          aria-label={t('lineup.objective')}
          value={objective}
          options={[
            { value: 'profit' as const, label: t('lineup.for_profit') },
            { value: 'gmv' as const, label: t('lineup.for_gmv') },
          ]}
          onChange={aim}
        />
        <ul className="lineup-rules">
          {RULES.map((rule) => (
            <li key={rule}>
              <Checkbox checked={rules.includes(rule)} onChange={() => turn(rule)}>
                {t(`lineup.rule.${rule}`)}
              </Checkbox>
              <span className="faint">{t(`lineup.why.${rule}`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** Seconds of the show that are over; null where it isn't under way. */
function passedOf(plan: Plan): number | null {
  const passed = Math.floor((Date.now() - Date.parse(plan.planned_at)) / 1000)
  return passed > 0 && passed < plan.planned_s ? passed : null
}
