/** 礼物阶梯: how many gifts were sent, the steps that are reached, and how many are missing to the next. */
import { useLanguage } from '@/app/language'
import { countText } from '@/components/num/amounts'
import type { Rules } from '../../benefits/types'
import { useTexts } from '../../texts'
import { useNow } from '../../useNow'
import { useBenefit } from './benefit'
import { Bar, Card } from './Card'

/** So many steps are readable from across a room. */
const MOST = 4

interface Step {
  at: number
  name: string
}

/** Those around the next one. */
export function around(steps: Step[], progress: number, most = MOST): Step[] {
  const next = steps.findIndex((each) => each.at > progress)
  const from = next < 0 ? steps.length - most : next - Math.ceil(most / 2)
  const first = Math.max(0, Math.min(from, steps.length - most))
  return steps.slice(first, first + most)
}

export function Gifts() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const benefit = useBenefit(['gift_ladder'], now)
  const steps = [...((benefit?.rules as Rules | undefined)?.steps ?? [])].sort((a, b) => a.at - b.at)
  if (!benefit || steps.length === 0) return <Card>{null}</Card>
  const next = steps.find((each) => each.at > benefit.progress)
  const goal = next?.at ?? steps.at(-1)!.at
  const n = (value: number) => countText(value, language, true)
  return (
    <Card tone="wide">
      <p className="overlay-name">{benefit.title}</p>
      <p className="overlay-line">
        <strong>{n(benefit.progress)}</strong>
        <span>{next ? t('overlay.to_next', { n: n(next.at - benefit.progress) }) : t('overlay.all_reached')}</span>
      </p>
      <Bar share={benefit.progress / goal} label={benefit.title} />
      <ol className="overlay-steps">
        {around(steps, benefit.progress).map((step) => (
          <li key={step.at} className={benefit.progress >= step.at ? 'reached' : step === next ? 'next' : ''}>
            <b>{n(step.at)}</b>
            <span>{step.name}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
