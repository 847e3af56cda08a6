/** 开播闸门: what holds the show back, and who may let it through. */
import { Button } from 'antd'
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import { LetThrough } from '../../planning/readiness/LetThrough'
import { MissingList } from '../../planning/readiness/MissingList'
import { useReadiness, useReadinessActs } from '../../planning/readiness/useReadiness'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { useRoom } from './RoomContext'
import { RoomDialog } from './RoomDialog'

export function GateDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const plan = usePart('run')?.plan ?? ''
  return (
    <RoomDialog title={t('gate.title')} onClose={onClose} wide>
      {plan && <Gate plan={plan} onClose={onClose} />}
    </RoomDialog>
  )
}

function Gate({ plan, onClose }: { plan: string; onClose: () => void }) {
  const t = useTexts()
  const can = useCan()
  const { act } = useRoom()
  const { data } = useReadiness(plan)
  const acts = useReadinessActs(plan)
  if (!data) return <p>{t('gate.loading')}</p>
  const start = () => {
    onClose()
    void act('start')
  }
  return (
    <div className="live-gate">
      <MissingList plan={plan} missing={data.missing} />
      {data.ready && <p>{t('gate.ready')}</p>}
      <div className="live-buttons">
        {data.ready && (
          <Button type="primary" onClick={start}>
            {t('gate.go')}
          </Button>
        )}
        <Link to={`/planning/plans/${encodeURIComponent(plan)}?tab=readiness`}>{t('gate.open')}</Link>
      </div>
      {!data.ready && can('planning.gate.override') && (
        <LetThrough
          label={t('gate.let')}
          busy={acts.isPending}
          onReason={(reason) => acts.mutate({ act: 'override', reason }, { onSuccess: start })}
        />
      )}
      {!data.ready && !can('planning.gate.override') && <p>{t('gate.who')}</p>}
    </div>
  )
}
