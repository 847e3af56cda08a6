/** 上场行动核对: what earlier shows resolved, and whether this one kept to it. */
import { Input, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useCan } from '@/app/session'
import type { Carried } from '@/app/types'
import { Card } from '@/components/Card'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { Action } from './Action'
import { useCarried, useCheck } from './useCarried'
import './carried.css'

export function CarriedCard({ show }: { show: string }) {
  const t = useTexts()
  const { data } = useCarried(show)
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  const kept = rows.filter((row) => row.check?.kept).length
  return (
    <Card title={t('carried.count', { n: rows.length, kept })}>
      <ul className="carried">
        {rows.map((row) => (
          <li key={row.id}>
            <Action action={row} />
            <Verdict show={show} action={row} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Verdict({ show, action }: { show: string; action: Carried }) {
  const t = useTexts()
  const writes = useCan()('review.notes.write')
  const check = useCheck(show)
  const found = action.check
  const [remark, say] = useState(found?.remark ?? '')
  const sent = useRef(remark)
  if (!writes)
    return found ? <Tag tone={found.kept ? 'ok' : 'warn'}>{t(found.kept ? 'carried.kept' : 'carried.not_kept')}</Tag> : null
  const save = (kept: boolean) => {
    sent.current = remark
    check.mutate({ id: action.id, kept, remark })
  }
  return (
    <span className="carried-verdict">
      <Segmented<string>
        aria-label={t('carried.verdict', { text: action.text })}
        value={found ? (found.kept ? 'kept' : 'not') : ''}
        onChange={(value) => save(value === 'kept')}
        options={[
          { value: 'kept', label: t('carried.kept') },
          { value: 'not', label: t('carried.not_kept') },
        ]}
      />
      {found && (
        <Input
          value={remark}
          maxLength={500}
          placeholder={t('carried.remark')}
          aria-label={t('carried.remark')}
          onChange={(event) => say(event.target.value)}
          onBlur={() => remark !== sent.current && save(found.kept)}
          onPressEnter={() => save(found.kept)}
        />
      )}
      {found && <small className="faint">{t('carried.by', { by: found.by })}</small>}
    </span>
  )
}
