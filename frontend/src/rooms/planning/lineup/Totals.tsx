/** What the line-up brings beside the plan by hand; the figure that was asked for stands first. */
import { useLanguage } from '@/app/language'
import type { LineUp, LineUpResult } from '@/app/types/planning'
import { moneyEnds, moneyText } from '@/components/num/amounts'
import { useTexts } from '../texts'
import { overHand } from './overHand'

type Range = LineUpResult['total']['gmv']

export function Totals({ lineUp, result }: { lineUp: LineUp; result: LineUpResult }) {
  const t = useTexts()
  const { total, hand, uncosted = [] } = result
  const byProfit = lineUp.objective === 'profit'
  const gmv = <Figure key="gmv" name={t('lineup.gmv')} lineUp={lineUp} mine={total.gmv} hand={hand.gmv} />
  const margin = total.margin && (
    <Figure key="margin" name={t('lineup.margin')} lineUp={lineUp} mine={total.margin} hand={hand.margin} />
  )
  const names = uncosted.slice(0, 6).join('、')
  return (
    <div className="lineup-totals">
      {byProfit ? [margin, gmv] : [gmv, margin]}
      <p className="faint lineup-note">
        {t('lineup.note')}
        {uncosted.length > 0 && ` ${t(byProfit ? 'lineup.uncosted_supposed' : 'lineup.uncosted', { n: uncosted.length, names })}`}
      </p>
    </div>
  )
}

interface Props {
  name: string
  lineUp: LineUp
  mine: Range
  hand: Range | null
}

function Figure({ name, lineUp, mine, hand }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const say = (value: number) => moneyText(value, lineUp.currency, language)
  const told = hand && overHand(mine.value, hand.value, say)
  return (
    <div className="lineup-figure">
      <span className="faint">{name}</span>
      <b>≈{say(mine.value)}</b>
      <span className="faint">{t('lineup.between', moneyEnds(mine.low, mine.high, lineUp.currency, language))}</span>
      {told && <span className={`lineup-${told.tone}`}>{t('lineup.over_hand', { percent: told.text })}</span>}
    </div>
  )
}
