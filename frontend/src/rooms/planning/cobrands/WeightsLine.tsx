/** How much each mark counts; the sum is always seen. */
import { Button, InputNumber, Popover } from 'antd'
import { useState } from 'react'
import type { Weights } from '@/app/types/planning'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { MARKS, sumOf } from './marks'
import { usePartnerActs } from './useCobrands'

export function WeightsLine({ weights, may }: { weights: Weights; may: boolean }) {
  const t = useTexts()
  const acts = usePartnerActs()
  const [draft, setDraft] = useState(weights)
  const sum = sumOf(draft)
  const told = MARKS.map((mark) => `${t(`mark.${mark}`)} ${weights[mark]}%`).join(' · ')
  const form = (
    <form
      className="weights"
      onSubmit={(event) => {
        event.preventDefault()
        acts.mutate({ act: 'weigh', told: draft })
      }}
    >
      {MARKS.map((mark) => (
        <label key={mark}>
          {t(`mark.${mark}`)}
          <InputNumber<number> min={0} max={100} precision={0} suffix="%" value={draft[mark]} onChange={(value) => setDraft({ ...draft, [mark]: value ?? 0 })} />
        </label>
      ))}
      <p role="status" className={sum === 100 ? 'faint' : 'plan-late'}>
        {t(sum === 100 ? 'cobrands.sum' : 'cobrands.sum_wrong', { n: sum })}
      </p>
      <Button type="primary" htmlType="submit" loading={acts.isPending} disabled={sum !== 100}>
        {t('plan.save')}
      </Button>
    </form>
  )
  return (
    <span className="weights-line">
      <small className="faint">
        {told} · Σ {sumOf(weights)}%
      </small>
      {may && (
        <Popover trigger="click" placement="bottomRight" getPopupContainer={layer} content={form} title={t('cobrands.weights')}>
          <Button size="small" type="link">
            {t('cobrands.change_weights')}
          </Button>
        </Popover>
      )}
    </span>
  )
}
