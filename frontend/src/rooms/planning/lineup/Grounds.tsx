/** What the expectation rests on: which shows, which products' own past, what is assumed. */
import { useLanguage } from '@/app/language'
import type { LineUp, LineUpResult } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { countText, moneyText } from '@/components/num/amounts'
import { formatValue } from '@/components/num/format'
import { useTexts } from '../texts'

export function Grounds({ lineUp, result }: { lineUp: LineUp; result: LineUpResult }) {
  const t = useTexts()
  const language = useLanguage()
  const { forecast, goods } = result
  const own = goods.filter((each) => each.basis === 'own').length
  const lent = goods.filter((each) => each.basis !== 'own' && each.basis !== 'assumed').length
  const assumed = goods.filter((each) => each.basis === 'assumed').length
  const percent = (value: number) => formatValue(value, { unit: 'ratio', language, trim: true })
  const hand = result.hand
  return (
    <Card title={t('lineup.grounds')}>
      <ul className="lineup-grounds">
        <li>
          {t(`lineup.how.${forecast.how}`, { n: forecast.shows })} {t('lineup.per_hour', { n: countText(forecast.per_hour, language) })}
        </li>
        <li>{forecast.shaped > 0 ? t('lineup.shaped', { n: forecast.shaped }) : t('lineup.flat')}</li>
        <li>{t('lineup.beliefs', { own, lent, assumed })}</li>
        <li>{t('lineup.lift', { hook: percent(forecast.lift.hook ?? 0), welfare: percent(forecast.lift.welfare ?? 0) })}</li>
        <li>
          {t('lineup.hand', { gmv: moneyText(hand.gmv.value, lineUp.currency, language) })}
          {hand.broken.length > 0 && ` ${t('lineup.hand_breaks', { rules: hand.broken.map((rule) => t(`lineup.rule.${rule}`)).join('、') })}`}
        </li>
        {result.first_s !== null && (
          <li>{t('lineup.took', { first: result.first_s.toFixed(1), all: result.seconds.toFixed(0) })}</li>
        )}
      </ul>
    </Card>
  )
}
