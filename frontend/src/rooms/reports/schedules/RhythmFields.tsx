/** Monthly or yearly, on which day and at which hour of the company's zone. */
import { Segmented, Select } from 'antd'
import { useSession } from '@/app/session'
import { Field } from '@/components/form/Field'
import { useTexts } from '../texts'
import { DAYS, HOURS, hourText, LAST, MONTHS, type Draft } from './draft'

const KINDS = ['month', 'year'] as const

export function RhythmFields({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <>
      <Field label={t('schedules.report')} hint={t(`schedules.hint_${draft.kind}`)} group>
        {({ labelled }) => (
          <Segmented<Draft['kind']>
            aria-labelledby={labelled}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        )}
      </Field>
      <div className="field-row">
        {draft.kind === 'year' && (
          <Field label={t('schedules.month')}>
            {({ id }) => (
              <Select
                id={id}
                size="medium"
                value={draft.month}
                onChange={(month: number) => set({ month })}
                options={MONTHS.map((n) => ({ value: n, label: t('schedules.month_n', { n }) }))}
              />
            )}
          </Field>
        )}
        <Field label={t('schedules.day')}>
          {({ id }) => (
            <Select
              id={id}
              size="medium"
              value={draft.day}
              onChange={(day: number) => set({ day })}
              options={DAYS.map((n) => ({
                value: n,
                label: n === LAST ? t('schedules.last_day') : t('schedules.nth', { n }),
              }))}
            />
          )}
        </Field>
        <Field label={t('schedules.hour')} hint={zone}>
          {({ labelled: _, ...ids }) => (
            <Select
              {...ids}
              size="medium"
              value={draft.hour}
              onChange={(hour: number) => set({ hour })}
              options={HOURS.map((n) => ({ value: n, label: hourText(n) }))}
            />
          )}
        </Field>
      </div>
    </>
  )
}
