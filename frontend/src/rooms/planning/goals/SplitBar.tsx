/** A year's goal in months, as a proposal that stands in the grid until it is confirmed or dropped. */
import { Button, Segmented } from 'antd'
import { useLanguage } from '@/app/language'
import type { Split, Unit } from '@/app/types'
import { formatValue } from '@/components/num/format'
import { useTexts } from '../texts'

export type Pattern = Split['pattern']

export interface Proposal {
  part: string
  name: string
  value: number
  asked: Pattern
  split: Split
}

interface Props {
  proposal: Proposal
  unit: Unit
  currency: string
  busy: boolean
  onPattern: (pattern: Pattern) => void
  onYes: () => void
  onNo: () => void
}

export function SplitBar({ proposal, unit, currency, busy, onPattern, onYes, onNo }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const value = formatValue(proposal.value, { unit, language, currency: currency || null, trim: true })
  const fell = proposal.asked === 'last_year' && proposal.split.pattern === 'even'
  return (
    <div className="goal-proposal" role="status">
      <p>
        {t('goals.proposed', { name: proposal.name, value })}
        {fell && <small> {t('goals.no_pattern')}</small>}
      </p>
      <Segmented<Pattern>
        aria-label={t('goals.pattern')}
        value={proposal.split.pattern}
        onChange={onPattern}
        options={[
          { value: 'last_year', label: t('goals.pattern.last_year'), disabled: fell },
          { value: 'even', label: t('goals.pattern.even') },
        ]}
      />
      <Button type="primary" loading={busy} onClick={onYes}>
        {t('goals.confirm')}
      </Button>
      <Button onClick={onNo}>{t('goals.drop')}</Button>
    </div>
  )
}
