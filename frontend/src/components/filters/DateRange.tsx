/** From and to, as plain business days, with the spans people ask for. */
import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useCommon } from '@/app/texts'
import { useNarrow } from '../useNarrow'

interface Props {
  from: string
  to: string
  /** What is meant while nothing is chosen. */
  meanwhile?: string
  onChange: (range: { from: string; to: string }) => void
}

const DAY = 'YYYY-MM-DD'

export function DateRange(props: Props) {
  const narrow = useNarrow()
  return narrow ? <PlainRange {...props} /> : <Calendar {...props} />
}

/** A phone's own pickers suit a thumb better. */
function PlainRange({ from, to, onChange }: Props) {
  const t = useCommon()
  return (
    <div className="filter dates plain-dates">
      <input
        type="date"
        aria-label={t('dates.from')}
        value={from}
        max={to || undefined}
        onChange={(event) => onChange({ from: event.target.value, to })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        aria-label={t('dates.to')}
        value={to}
        min={from || undefined}
        onChange={(event) => onChange({ from, to: event.target.value })}
      />
    </div>
  )
}

function Calendar({ from, to, meanwhile, onChange }: Props) {
  const t = useCommon()
  const today = dayjs()
  const presets: { label: string; value: [Dayjs, Dayjs] }[] = [
    { label: t('dates.yesterday'), value: [today.subtract(1, 'day'), today.subtract(1, 'day')] },
    { label: t('dates.week'), value: [today.subtract(6, 'day'), today] },
    { label: t('dates.month'), value: [today.startOf('month'), today] },
    {
      label: t('dates.last_month'),
      value: [today.subtract(1, 'month').startOf('month'), today.subtract(1, 'month').endOf('month')],
    },
    { label: t('dates.days30'), value: [today.subtract(29, 'day'), today] },
    { label: t('dates.days90'), value: [today.subtract(89, 'day'), today] },
  ]
  return (
    <DatePicker.RangePicker
      className="filter dates"
      allowEmpty={[true, true]}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      presets={presets}
      placeholder={meanwhile ? [meanwhile, ''] : [t('dates.from'), t('dates.to')]}
      aria-label={t('dates.label')}
      onChange={(days) => onChange({ from: days?.[0]?.format(DAY) ?? '', to: days?.[1]?.format(DAY) ?? '' })}
    />
  )
}
