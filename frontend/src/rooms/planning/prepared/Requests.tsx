/** What was asked for, what came of it, and how long that took. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import type { Plan, ShowGoods, GoodsRequest } from '@/app/types/planning'
import { duration } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { useGoodsActs } from './usePrepared'

export function Requests({ plan, told, may }: { plan: Plan; told: ShowGoods; may: boolean }) {
  const t = useTexts()
  return (
    <section aria-label={t('ready_goods.requests')}>
      <h3>{t('ready_goods.requests')}</h3>
      <ul className="ready-requests">
        {told.requests.map((each) => (
          <li key={each.id}>
            <span>
              <b>{each.name}</b> {t('ready_goods.n_units', { n: each.units })}
              {each.asked_of && ` · ${each.asked_of}`}
              <small className="faint">
                {each.by} · {dateTime(each.asked_at, plan.zone)}
                {each.note && ` · ${each.note}`}
              </small>
            </span>
            {each.answered_at ? <Answered each={each} /> : may ? <Answer plan={plan} each={each} /> : <Tag tone="warn">{t('ready_goods.unanswered')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answered({ each }: { each: GoodsRequest }) {
  const t = useTexts()
  const language = useLanguage()
  const granted = each.granted ?? 0
  const word = granted === 0 ? 'refused' : granted < each.units ? 'partly' : 'granted'
  return (
    <span>
      <Tag tone={word === 'granted' ? 'ok' : word === 'partly' ? 'warn' : 'bad'}>{t(`ready_goods.${word}`, { n: granted })}</Tag>
      <small className="faint">
        {each.answered_by}
        {each.took_s !== null && ` · ${t('ready_goods.took', { time: duration(each.took_s, language) })}`}
      </small>
    </span>
  )
}

function Answer({ plan, each }: { plan: Plan; each: GoodsRequest }) {
  const t = useTexts()
  const acts = useGoodsActs(plan)
  const [granted, grant] = useState<number | null>(each.units)
  const answer = (units: number) => acts.mutate({ act: 'answer', request: each.id, granted: units, text: '' })
  return (
    <span className="ready-answer">
      <InputNumber<number> aria-label={t('ready_goods.grant')} min={1} max={each.units} precision={0} value={granted} onChange={grant} />
      <Button type="primary" loading={acts.isPending} disabled={!granted} onClick={() => granted && answer(granted)}>
        {t('ready_goods.grant')}
      </Button>
      <Button onClick={() => answer(0)}>{t('ready_goods.refuse')}</Button>
    </span>
  )
}
