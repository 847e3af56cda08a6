/** A new show: what, where, who, when, and its segments as pasted from a spreadsheet. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import { AccountFields } from '@/components/form/AccountFields'
import { Field } from '@/components/form/Field'
import { MomentField } from '@/components/form/MomentField'
import { TextField } from '@/components/form/TextField'
import { WordsNote } from '@/components/form/WordsNote'
import { SideDrawer } from '@/components/SideDrawer'
import { duration } from '@/components/num/format'
import { useTexts } from '../texts'
import { segmentsOf } from './paste'
import { EMPTY, isReady, useKnown, useNewRun, type RunDraft } from './useRuns'

export default function NewRunDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const go = useNavigate()
  const zone = useSession().company.zone
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
          <MomentField
            label={t('runs.planned')}
            value={draft.planned_at}
            zone={zone}
            onChange={(planned_at) => set({ planned_at })}
            onClear={() => set({ planned_at: null })}
          />
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
        <>
          <Input.TextArea
            {...ids}
            rows={9}
            value={text}
            placeholder={t('insert.example')}
            onChange={(event) => onType(event.target.value)}
          />
          <WordsNote text={text} />
        </>
      )}
    </Field>
  )
}
