/** What is being done, how far, how long still. */
import { useLanguage } from '@/app/language'
import { duration } from '@/components/num/format'
import { useTexts } from '../texts'
import { useRemaining } from './remaining'

interface Props {
  phase: string
  done: number
  total: number
}

export function Progress({ phase, done, total }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const left = useRemaining(phase, done, total)
  const share = total > 0 ? Math.min(done / total, 1) : null
  const percent = share === null ? '' : `${Math.floor(share * 100)}%`
  return (
    <div className="progress">
      <p>
        <span>{phase}</span>
        <span className="num-text">
          {percent}
          {left !== null && ` · ${t('progress.left', { time: duration(Math.max(left, 1), language) })}`}
        </span>
      </p>
      <div
        className={share === null ? 'track unsure' : 'track'}
        role="progressbar"
        aria-label={phase}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
      >
        <span style={{ width: share === null ? '30%' : `${share * 100}%` }} />
      </div>
    </div>
  )
}
