/** A penalty given from the list: whose show it was, who, and for what. */
import { Select } from 'antd'
import { useState } from 'react'
import { useSession } from '@/app/session'
import { Field } from '@/components/form/Field'
import { dateTime } from '@/components/num/time'
import { layer } from '@/components/stillPage'
import { inOrder } from '../list/RunsPage'
import { useRuns } from '../list/useRuns'
import { useTexts } from '../texts'
import { FindViewer } from './FindViewer'
import { PenaltyForm } from './PenaltyForm'

export function AddPenalty({ onDone }: { onDone: () => void }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const runs = inOrder(useRuns().data?.rows ?? []).filter((each) => each.started_at !== null)
  const [picked, pick] = useState('')
  const [person, choose] = useState('')
  const run = picked || runs[0]?.id || ''
  if (!run) return <p className="faint">{t('viewer.no_show')}</p>
  return (
    <div className="add-penalty">
      <Field label={t('penalty.show')} hint={t('viewer.show_hint')}>
        {({ labelled: _, ...ids }) => (
          <Select
            {...ids}
            getPopupContainer={layer}
            value={run}
            onChange={(next: string) => {
              pick(next)
              choose('')
            }}
            options={runs.map((each) => ({
              value: each.id,
              label: `${each.title || t('untitled')} · ${each.account_name} · ${dateTime(each.started_at!, zone)}`,
            }))}
          />
        )}
      </Field>
      <FindViewer key={run} run={run} chosen={person} onChoose={(viewer) => choose(viewer.person)} />
      <PenaltyForm run={run} person={person} onDone={onDone} />
    </div>
  )
}
