/** 毛利底线 of the company, set by its owner. */
import { Button, Popover } from 'antd'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/app/api'
import type { MarginFloor } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { NumberBox } from './NumberBox'
import './pricing.css'

const KEY = ['planning', 'margin-floor']
const PATH = '/planning/margin-floor'

export function FloorButton() {
  const t = useTexts()
  const { data } = useQuery({ queryKey: KEY, queryFn: () => api.get<MarginFloor>(PATH) })
  const [open, setOpen] = useState(false)
  if (!data) return null
  const said = data.share === null ? t('pricing.floor.none') : t('pricing.floor.set', { share: data.share / 100 })
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={<Setting told={data} onDone={() => setOpen(false)} />}>
      <Button>{said}</Button>
    </Popover>
  )
}

function Setting({ told, onDone }: { told: MarginFloor; onDone: () => void }) {
  const t = useTexts()
  const client = useQueryClient()
  const toast = useToast()
  const sayError = useSayError()
  const [share, type] = useState(told.share === null ? null : told.share / 100)
  const setting = useMutation({
    mutationFn: () => api.put<MarginFloor>(PATH, { share: share === null ? null : Math.round(share * 100) }),
    onError: sayError,
    onSuccess: (now) => {
      client.setQueryData(KEY, now)
      void client.invalidateQueries({ queryKey: ['planning'] })
      toast(t('items.saved'))
      onDone()
    },
  })
  return (
    <form
      className="pricing-setting"
      onSubmit={(event) => {
        event.preventDefault()
        setting.mutate()
      }}
    >
      <p className="faint">{t('pricing.floor.about')}</p>
      <div className="pricing-row">
        <NumberBox label={t('pricing.floor_company')} value={share} least={-100} most={100} after="%" placeholder={t('pricing.floor.empty')} disabled={false} onChange={type} />
        <Button type="primary" htmlType="submit" loading={setting.isPending}>
          {t('items.save')}
        </Button>
      </div>
    </form>
  )
}
