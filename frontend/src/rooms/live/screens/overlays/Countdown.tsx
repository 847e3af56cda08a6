/** To the end of the running benefit, else of the segment. */
import { clockText } from '@/components/num/elapsed'
import { KINDS } from '../../benefits/types'
import { usePart } from '../../stream/LiveProvider'
import { useTexts } from '../../texts'
import { useNow } from '../../useNow'
import { leftOf, useBenefit } from './benefit'
import { Card } from './Card'

/** The last seconds are told louder. */
const SOON_S = 10

export function Countdown() {
  const t = useTexts()
  const now = useNow()
  const benefit = useBenefit(KINDS, now)
  const clock = usePart('clock')
  const running = benefit?.state === 'running' ? leftOf(benefit, now) : null
  if (benefit && running !== null) return <Counting name={benefit.title} left={running} />
  const left = clock?.planned_s && clock.elapsed_s !== null ? clock.planned_s - clock.elapsed_s : 0
  return left > 0 ? <Counting name={t('overlay.left')} left={left} /> : <Card>{null}</Card>
}

function Counting({ name, left }: { name: string; left: number }) {
  return (
    <Card tone={left <= SOON_S ? 'soon' : ''}>
      <p className="overlay-name">{name}</p>
      <strong className="overlay-clock" role="timer">
        {clockText(left)}
      </strong>
    </Card>
  )
}
