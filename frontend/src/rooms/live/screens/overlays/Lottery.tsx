/** 抽奖: how to take part while it runs, that it is being drawn, then who won. */
import { useLanguage } from '@/app/language'
import { countText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import type { BenefitKind, Rules } from '../../benefits/types'
import { useTexts } from '../../texts'
import type { Benefit } from '../../types'
import { useNow } from '../../useNow'
import { leftOf, useBenefit } from './benefit'
import { Card } from './Card'

const DRAWS: BenefitKind[] = ['lottery', 'free_order', 'likes_draw', 'red_packets', 'wheel', 'guess_price']
const MOST_WON = 5
const MOST_PRIZES = 3

export function Lottery() {
  const now = useNow()
  const benefit = useBenefit(DRAWS, now)
  return (
    <Card tone="wide">
      {!benefit ? null : benefit.state === 'running' ? (
        <Entering benefit={benefit} now={now} />
      ) : (
        <Drawn benefit={benefit} />
      )}
    </Card>
  )
}

function Entering({ benefit, now }: { benefit: Benefit; now: number }) {
  const t = useTexts()
  const language = useLanguage()
  const n = (value: number) => countText(value, language, true)
  const { prizes = [] } = benefit.rules as Rules
  const left = leftOf(benefit, now)
  const packets = benefit.kind === 'red_packets'
  return (
    <>
      <p className="overlay-name">{benefit.title}</p>
      <p className="overlay-line">
        <span className="overlay-how">{useHow(benefit)}</span>
        {left !== null && <strong className="overlay-clock">{clockText(left)}</strong>}
      </p>
      {prizes.length > 0 && (
        <ul className="overlay-prizes">
          {prizes.slice(0, MOST_PRIZES).map((each) => (
            <li key={each.name}>
              <span>{each.name}</span>
              <b>×{n(each.count)}</b>
            </li>
          ))}
        </ul>
      )}
      <p className="overlay-foot">
        {packets
          ? t('overlay.packets_left', { n: n(Math.max(0, benefit.units - benefit.used)) })
          : t('overlay.entered', { n: n(benefit.entries) })}
      </p>
    </>
  )
}

/** What a viewer has to do. */
function useHow(benefit: Benefit): string {
  const t = useTexts()
  const language = useLanguage()
  const { word, least } = benefit.rules as Rules
  if (word) return t('overlay.word', { word })
  if (benefit.kind === 'likes_draw') return t('overlay.likes', { n: countText(least ?? 0, language, true) })
  if (benefit.kind === 'free_order') return t('overlay.buy')
  if (benefit.kind === 'guess_price') return t('overlay.guess')
  return benefit.kind === 'red_packets' ? t('overlay.packets') : ''
}

function Drawn({ benefit }: { benefit: Benefit }) {
  const t = useTexts()
  const language = useLanguage()
  const { winners, state, kind } = benefit
  const more = winners.length - MOST_WON
  if (winners.length === 0) {
    const waits = state === 'closed' && kind !== 'red_packets'
    return (
      <>
        <p className="overlay-name">{benefit.title}</p>
        <p className="overlay-how">{t(waits ? 'overlay.drawing' : 'overlay.over')}</p>
      </>
    )
  }
  return (
    <>
      <p className="overlay-name">{t('overlay.won', { title: benefit.title })}</p>
      <ol className="overlay-won">
        {winners.slice(0, MOST_WON).map((each) => (
          <li key={each.place}>
            <b>{each.person || each.entry.slice(0, 8)}</b>
            <span>{each.prize}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="overlay-foot">{t('overlay.more', { n: countText(more, language, true) })}</p>}
    </>
  )
}
