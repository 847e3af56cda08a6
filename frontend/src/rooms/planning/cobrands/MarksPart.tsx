/** One's own marks, and what others gave. */
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useSession } from '@/app/session'
import type { Mark, PartnerCard, Weights } from '@/app/types/planning'
import { dateTime } from '@/components/num/time'
import { useTexts } from '../texts'
import { MARKS, totalOf } from './marks'
import { usePartnerActs } from './useCobrands'

const MIDDLE = 5

export function MarksPart({ partner, weights, may }: { partner: PartnerCard; weights: Weights; may: boolean }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const acts = usePartnerActs()
  const own = partner.marks.find((each) => each.own)
  const [marks, setMarks] = useState<Record<Mark, number>>(() => ({ ...Object.fromEntries(MARKS.map((mark) => [mark, MIDDLE])), ...own?.marks }) as Record<Mark, number>)
  const [why, setWhy] = useState(own?.why ?? '')
  return (
    <section className="partner-part">
      <h3>{partner.total === null ? t('cobrands.unjudged') : t('cobrands.judged', { total: partner.total.toFixed(1), n: partner.judges })}</h3>
      {partner.marks.length > 0 && (
        <ul className="partner-marks">
          {partner.marks.map((each) => (
            <li key={`${each.by} ${each.at}`}>
              <b>{each.by}</b> <span className="num">{totalOf(each.marks as Record<Mark, number>, weights).toFixed(1)}</span>{' '}
              <small className="faint">
                {MARKS.map((mark) => `${t(`mark.${mark}`)} ${each.marks[mark]}`).join(' · ')} · {dateTime(each.at, zone)}
              </small>
              {each.why && <p>{each.why}</p>}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <form
          className="mark-form"
          onSubmit={(event) => {
            event.preventDefault()
            acts.mutate({ act: 'judge', id: partner.id, told: { ...marks, why: why.trim() } })
          }}
        >
          {MARKS.map((mark) => (
            <label key={mark}>
              <span>
                {t(`mark.${mark}`)} <small className="faint">{weights[mark]}%</small>
              </span>
              <InputNumber<number> min={1} max={10} precision={0} value={marks[mark]} onChange={(value) => value && setMarks({ ...marks, [mark]: value })} />
            </label>
          ))}
          <Input aria-label={t('cobrands.why')} placeholder={t('cobrands.why')} maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />
          <Button htmlType="submit" loading={acts.isPending}>
            {t(own ? 'cobrands.judge_again' : 'cobrands.judge', { total: totalOf(marks, weights).toFixed(1) })}
          </Button>
        </form>
      )}
    </section>
  )
}
