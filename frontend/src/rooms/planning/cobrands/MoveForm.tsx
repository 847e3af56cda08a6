/** To another stage, or after a joint show to stay: always with a reason. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { PartnerStage } from '@/app/types/planning'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { onwards } from './marks'
import { usePartnerActs } from './useCobrands'

interface Props {
  partner: string
  stage: PartnerStage
  openTo: PartnerStage[]
  seen?: number
  /** The joint show the decision rests on. */
  plan?: string
}

export function MoveForm({ partner, stage, openTo, seen, plan = '' }: Props) {
  const t = useTexts()
  const acts = usePartnerActs()
  const stages = plan ? [...openTo, stage] : openTo
  const [next, setNext] = useState<PartnerStage>(onwards(stage, openTo))
  const [reason, setReason] = useState('')
  return (
    <form
      className="stage-form"
      onSubmit={(event) => {
        event.preventDefault()
        acts.mutate({ act: 'move', id: partner, told: { stage: next, reason: reason.trim(), plan, seen: seen ?? null } }, { onSuccess: () => setReason('') })
      }}
    >
      <Select<PartnerStage>
        aria-label={t('cobrands.next')}
        getPopupContainer={layer}
        value={next}
        options={stages.map((value) => ({ value, label: value === stage ? t('cobrands.stay', { stage: t(`stage.${value}`) }) : t(`stage.${value}`) }))}
        onChange={setNext}
      />
      <Input aria-label={t('cobrands.reason')} placeholder={t('cobrands.reason')} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button type="primary" htmlType="submit" loading={acts.isPending} disabled={reason.trim().length < 2}>
        {t('cobrands.decide')}
      </Button>
    </form>
  )
}
