/** Which month, in which currency, counted until when. */
import { Segmented, Select } from 'antd'
import { useLanguage } from '@/app/language'
import type { Overview } from '@/app/types'
import { useTexts } from '../texts'
import { monthName } from './words'

interface Props {
  told: Overview
  change: (asked: { month?: string; currency?: string }) => void
}

export function Head({ told, change }: Props) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <div className="overview-head">
      <Select
        className="overview-month"
        aria-label={t('overview.pick')}
        value={told.month.name}
        options={told.months.map((month) => ({ value: month, label: monthName(month, language) }))}
        onChange={(month: string) => change({ month })}
      />
      {told.currencies.length > 1 && (
        <Segmented<string>
          aria-label={t('overview.currency')}
          value={told.currency}
          options={told.currencies}
          onChange={(currency) => change({ currency })}
        />
      )}
      <span className="faint" data-tip={t('overview.until_hint')}>
        {t('overview.until', { day: told.until })}
      </span>
    </div>
  )
}
