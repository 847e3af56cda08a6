/** 投票与问答: the options by the number that viewers write, counted as they come; of a quiz only once it is closed. */
import { useLanguage } from '@/app/language'
import { countText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import type { Rules } from '../../benefits/types'
import { useTexts } from '../../texts'
import type { Benefit } from '../../types'
import { useNow } from '../../useNow'
import { isOver, leftOf, useBenefit } from './benefit'
import { Bar, Card } from './Card'

/** More than so many are written smaller. */
const ROOMY = 5

/** Options that came first; none while nobody voted. */
export function leaders(benefit: Benefit, options: string[]): string[] {
  const most = Math.max(0, ...options.map((each) => benefit.tally[each] ?? 0))
  return most > 0 ? options.filter((each) => benefit.tally[each] === most) : []
}

export function Vote() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const benefit = useBenefit(['vote', 'quiz'], now)
  const { options, answer } = (benefit?.rules ?? {}) as Rules
  if (!benefit || !options) return <Card>{null}</Card>
  const over = isOver(benefit)
  const left = leftOf(benefit, now)
  const counted = benefit.kind === 'vote' || over
  const all = options.reduce((sum, each) => sum + (benefit.tally[each] ?? 0), 0)
  const best = !over ? [] : benefit.kind === 'quiz' ? [answer ?? ''] : leaders(benefit, options)
  return (
    <Card tone={options.length > ROOMY ? 'wide dense' : 'wide'}>
      <p className="overlay-name">{benefit.title}</p>
      <p className="overlay-line">
        <span>{over ? t('overlay.vote_over') : t('overlay.vote_how')}</span>
        {!over && left !== null && <b className="overlay-small-clock">{clockText(left)}</b>}
      </p>
      <ol className="overlay-votes">
        {options.map((option, place) => {
          const votes = benefit.tally[option] ?? 0
          return (
            <li key={option} className={best.includes(option) ? 'best' : ''}>
              <i>{place + 1}</i>
              <span>{option}</span>
              {counted && <b>{countText(votes, language, true)}</b>}
              {counted && <Bar share={all > 0 ? votes / all : 0} label={option} />}
            </li>
          )
        })}
      </ol>
      <p className="overlay-foot">{t('overlay.entered', { n: countText(benefit.entries, language, true) })}</p>
    </Card>
  )
}
