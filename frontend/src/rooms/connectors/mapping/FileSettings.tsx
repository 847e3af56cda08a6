/** What the file doesn't say about itself: its kind, account, zone, currency and order of dates. */
import { Input, Select } from 'antd'
import { useId, type ReactNode } from 'react'
import { useOwn } from '@/app/texts'
import type { Mapping } from '@/app/types'
import { useTexts } from '../texts'
import { CURRENCIES, DATE_ORDERS, ZONES, type MapDraft } from './draft'

interface Props {
  mapping: Mapping
  draft: MapDraft
  onChange: (part: Partial<MapDraft>) => void
}

const plain = (values: readonly string[], now: string) =>
  [...new Set([now, ...values])].map((value) => ({ value, label: value }))

export function FileSettings({ mapping, draft, onChange }: Props) {
  const t = useTexts()
  const own = useOwn()
  return (
    <div className="file-settings">
      <Setting name={t('mapping.kind')}>
        {(id) => (
          <Select
            id={id}
            value={draft.kind}
            options={mapping.kinds.map((kind) => ({ value: kind.key, label: own(kind) }))}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </Setting>
      <Setting name={t('mapping.account')}>
        {(id) => (
          <Input
            id={id}
            value={draft.account}
            placeholder={t('mapping.account_hint')}
            onChange={(event) => onChange({ account: event.target.value })}
          />
        )}
      </Setting>
      <Setting name={t('mapping.zone')}>
        {(id) => (
          <Select
            id={id}
            showSearch
            value={draft.zone}
            options={plain(ZONES, draft.zone)}
            onChange={(zone) => onChange({ zone })}
          />
        )}
      </Setting>
      <Setting name={t('mapping.currency')}>
        {(id) => (
          <Select
            id={id}
            showSearch
            value={draft.currency}
            options={plain(CURRENCIES, draft.currency)}
            onChange={(currency) => onChange({ currency })}
          />
        )}
      </Setting>
      <Setting name={t('mapping.order')}>
        {(id) => (
          <Select
            id={id}
            value={draft.date_order}
            options={DATE_ORDERS.map((order) => ({ value: order as string, label: t(`order.${order}`) }))}
            onChange={(date_order) => onChange({ date_order })}
          />
        )}
      </Setting>
    </div>
  )
}

function Setting({ name, children }: { name: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="setting">
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  )
}
