/** What a figure of the running show counts, from which signals, and how fresh it is. */
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { Facts, type Fact } from '@/components/Facts'
import { clock } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { amountsText, countText } from '../amounts'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { valueOf, type FigureKey } from './figures'

export default function FigureDrawer({ name, onClose }: { name: FigureKey; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const totals = usePart('totals')
  const at = usePart('at')
  const sources = usePart('sources') ?? []
  const currency = usePart('run')?.currency ?? 'CNY'
  const value = totals ? valueOf(name, totals, currency) : null
  const rate = totals?.conversion
  const exact =
    name === 'gmv'
      ? amountsText(totals?.gmv ?? null, currency, language, true)
      : name === 'conversion'
        ? rate
          ? `${countText(rate.numerator, language, true)} ÷ ${countText(rate.denominator, language, true)}`
          : '—'
        : countText(value, language, true)
  const facts: Fact[] = [
    [t('passport.value'), value === null ? t(`missing.${name}`) : exact],
    [t('passport.counts'), t(`counts.${name}`)],
    [t('passport.sources'), sources.map((each) => each.source).join(t('comma')) || '—'],
    [t('passport.as_of'), at ? clock(at, zone) : '—'],
    [t('passport.later'), t('passport.later_text')],
  ]
  return (
    <SideDrawer open title={t(`figure.${name}`)} size={440} onClose={onClose}>
      <Facts facts={facts} wide />
    </SideDrawer>
  )
}
