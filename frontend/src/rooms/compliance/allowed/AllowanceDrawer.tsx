/** One allowance: why, by whom, until when; confirmed by another person, turned down, or ended. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useCan, useSession } from '@/app/session'
import type { Allowance } from '@/app/types'
import { Facts } from '@/components/Facts'
import { TextField } from '@/components/form/TextField'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'
import { AllowanceState } from './AllowedTab'

export default function AllowanceDrawer({ allowance, onClose }: { allowance: Allowance | undefined; onClose: () => void }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const may = useCan()('compliance.allowances.write')
  if (!allowance) return null
  const said = (by: string, at: string | null) => (at ? `${by} ${dateTime(at, zone)}` : MISSING)
  const open = allowance.state === 'proposed' || allowance.state === 'held'
  return (
    <SideDrawer open title={allowance.phrase || allowance.rule} size={480} onClose={onClose}>
      <Facts
        wide
        facts={[
          [t('allowed.state'), <AllowanceState allowance={allowance} />],
          [t('allowed.rule'), allowance.rule || t('allowed.any_rule')],
          [t('allowed.until'), allowance.until ?? t('allowed.endless')],
          [t('allowed.reason'), allowance.reason],
          [t('allowed.by'), said(allowance.by, allowance.at)],
          [t('allowed.second'), said(allowance.second_by, allowance.second_at)],
        ]}
      />
      {allowance.ended_at && (
        <Facts wide facts={[[t('allowed.ended_by'), said(allowance.ended_by, allowance.ended_at)], [t('allowed.why'), allowance.ended_why]]} />
      )}
      {may && open && <Acts allowance={allowance} onClose={onClose} />}
    </SideDrawer>
  )
}

function Acts({ allowance, onClose }: { allowance: Allowance; onClose: () => void }) {
  const t = useTexts()
  const sayError = useSayError()
  const client = useQueryClient()
  const { id: me } = useSession().person
  const can = useCan()
  const [why, type] = useState('')
  const path = `/compliance/allowances/${allowance.id}`
  const waits = allowance.state === 'proposed'
  const act = useMutation({
    mutationFn: (verb: 'confirm' | 'end') => api.post<Allowance>(`${path}/${verb}`, verb === 'end' ? { why } : {}),
    onError: sayError,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['compliance'] })
      onClose()
    },
  })
  const mine = allowance.person === me
  return (
    <div className="compliance-form">
      {waits && can('compliance.allowances.confirm') && (
        <Button type="primary" disabled={mine} loading={act.isPending} onClick={() => act.mutate('confirm')}>
          {t('allowed.confirm')}
        </Button>
      )}
      {waits && mine && <p className="faint">{t('allowed.not_mine')}</p>}
      <TextField optional label={t('allowed.why')} value={why} onChange={type} />
      <Button danger disabled={why.trim().length < 4} loading={act.isPending} onClick={() => act.mutate('end')}>
        {t(waits ? 'allowed.refuse' : 'allowed.end')}
      </Button>
    </div>
  )
}
