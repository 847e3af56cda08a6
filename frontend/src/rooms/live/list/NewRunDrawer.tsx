/** A new show: what, where, who, when, and its segments as pasted from a spreadsheet. */
import { Button, DatePicker, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { PLATFORMS, usePlatformName } from '@/app/texts'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { duration } from '@/components/num/format'
import { useTexts } from '../texts'
import { segmentsOf } from './paste'
import { EMPTY, isReady, useKnown, useNewRun, type RunDraft } from './useRuns'

const NEW = ''

export default function NewRunDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const go = useNavigate()
  const known = useKnown(useCan()('shows.shows.read'))
  const [draft, setDraft] = useState<RunDraft>(EMPTY)
  const [sheet, paste] = useState('')
  const set = (part: Partial<RunDraft>) => setDraft((now) => ({ ...now, ...part }))
  const save = useNewRun((run) => void go(`/live/runs/${run.id}`))
  const segments = segmentsOf(sheet, 'CNY')
  return (
    <SideDrawer open title={t('runs.add')} size={560} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady(draft)) save.mutate({ draft: { ...draft, title: draft.title.trim() }, segments })
        }}
      >
        <TextField shown autoFocus label={t('runs.show')} value={draft.title} onChange={(title) => set({ title })} placeholder={t('runs.title_example')} />
        <AccountFields draft={draft} set={set} accounts={known?.accounts ?? []} />
        <div className="field-row">
          <TextField optional label={t('runs.host')} value={draft.host} onChange={(host) => set({ host })} />
          <Field label={t('runs.planned')}>
            {({ labelled: _, ...ids }) => (
              <DatePicker
                {...ids}
                size="medium"
                showTime={{ format: 'HH:mm', minuteStep: 5 }}
                format="YYYY-MM-DD HH:mm"
                getPopupContainer={layer}
                placeholder={t('runs.planned')}
                onChange={(at: Dayjs | null) => set({ planned_at: at ? at.toISOString() : null })}
              />
            )}
          </Field>
        </div>
        <TextField optional label={t('runs.room')} hint={t('runs.room_hint')} value={draft.room_id} onChange={(room_id) => set({ room_id: room_id.trim() })} />
        <SheetField text={sheet} onType={paste} count={segments.length} seconds={segments.reduce((sum, each) => sum + each.planned_s, 0)} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={save.isPending} disabled={!isReady(draft)}>
            {t('runs.make')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}

interface AccountProps {
  draft: RunDraft
  set: (part: Partial<RunDraft>) => void
  accounts: { id: string; name: string }[]
}

/** One that shows already name; else a platform and a name make a new one. */
function AccountFields({ draft, set, accounts }: AccountProps) {
  const t = useTexts()
  const platformName = usePlatformName()
  return (
    <>
      {accounts.length > 0 && (
        <Field label={t('runs.account')}>
          {({ labelled: _, ...ids }) => (
            <Select
              {...ids}
              size="medium"
              showSearch={{ optionFilterProp: 'label' }}
              getPopupContainer={layer}
              value={draft.account}
              onChange={(account) => set({ account })}
              options={[
                { value: NEW, label: t('runs.account_new') },
                ...accounts.map(({ id, name }) => ({ value: id, label: name || id })),
              ]}
            />
          )}
        </Field>
      )}
      {draft.account === NEW && (
        <div className="field-row">
          <Field label={t('runs.platform')}>
            {({ labelled: _, ...ids }) => (
              <Select
                {...ids}
                size="medium"
                getPopupContainer={layer}
                value={draft.platform}
                onChange={(platform) => set({ platform })}
                options={PLATFORMS.map((each) => ({ value: each, label: platformName(each) }))}
              />
            )}
          </Field>
          <TextField label={t('runs.account_name')} value={draft.account_name} onChange={(account_name) => set({ account_name })} />
        </div>
      )}
    </>
  )
}

interface SheetProps {
  text: string
  onType: (text: string) => void
  count: number
  seconds: number
}

function SheetField({ text, onType, count, seconds }: SheetProps) {
  const t = useTexts()
  const language = useLanguage()
  const hint = count > 0 ? t('runs.sheet_read', { n: count, time: duration(seconds, language) }) : t('runs.sheet_hint')
  return (
    <Field label={t('runs.sheet')} hint={hint}>
      {({ labelled: _, ...ids }) => (
        <Input.TextArea
          {...ids}
          rows={9}
          value={text}
          placeholder={t('insert.example')}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  )
}
