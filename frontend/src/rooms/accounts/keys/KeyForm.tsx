/** A new key: what for, how long, and what it may do. */
import { Button, Checkbox, Segmented } from 'antd'
import { useId, useState } from 'react'
import { useSession } from '@/app/session'
import { Entry } from '../Entry'
import { useTexts, useWord } from '../texts'
import type { KeyDraft } from './useKeys'

const DAYS = [30, 90, 365]

export function KeyForm({ busy, onSave }: { busy: boolean; onSave: (draft: KeyDraft) => void }) {
  const t = useTexts()
  const word = useWord()
  const ids = { days: useId(), permissions: useId() }
  const own = useSession().person.permissions.filter((each) => !each.startsWith('accounts.self'))
  const [draft, setDraft] = useState<KeyDraft>({ name: '', permissions: [], days: 90 })
  const set = (part: Partial<KeyDraft>) => setDraft((now) => ({ ...now, ...part }))
  return (
    <form
      className="person-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ ...draft, name: draft.name.trim() })
      }}
    >
      <Entry
        label={t('keys.name')}
        hint={t('keys.name_hint')}
        value={draft.name}
        onChange={(name) => set({ name })}
        autoComplete="off"
        autoFocus
      />
      <div className="entry">
        <span id={ids.days}>{t('keys.days')}</span>
        <Segmented
          aria-labelledby={ids.days}
          value={draft.days}
          onChange={(days) => set({ days })}
          options={DAYS.map((days) => ({ value: days, label: t('keys.days_n', { n: days }) }))}
        />
      </div>
      <div className="entry" role="group" aria-labelledby={ids.permissions}>
        <span id={ids.permissions}>{t('keys.permissions')}</span>
        <Checkbox.Group
          className="permission-list"
          value={draft.permissions}
          onChange={(permissions) => set({ permissions })}
          options={own.map((each) => ({ value: each, label: word('permission', each) }))}
        />
      </div>
      <Button
        type="primary"
        size="medium"
        htmlType="submit"
        loading={busy}
        disabled={!draft.name.trim() || draft.permissions.length === 0}
      >
        {t('keys.add')}
      </Button>
    </form>
  )
}
