/** The five core dimensions, each against the team's own median and the chosen benchmark. */
import { useLanguage } from '@/app/language'
import { useReason } from '@/app/reasons'
import { useCommon, useOwn } from '@/app/texts'
import type { Core } from '@/app/types'
import { Change } from '@/components/num/Change'
import { formatValue } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { useTexts } from './texts'

/** Shows a median is made of at least. */
const LEAST = 5

export function CoreCards({ core }: { core: Core[] }) {
  const t = useTexts()
  return (
    <section className="core" aria-label={t('core.title')}>
      {core.map((each) => (
        <CoreCard key={each.key} core={each} />
      ))}
    </section>
  )
}

function CoreCard({ core }: { core: Core }) {
  const own = useOwn()
  const name = own(core)
  return (
    <article className="card core-card">
      <h2>{name}</h2>
      <p className="core-value">
        <Num num={core.num} label={name} />
      </p>
      {core.num.value === null ? <Absent reason={core.num.reason} /> : <Against core={core} />}
    </article>
  )
}

/** Why there is no number says more than what it would be measured by. */
function Absent({ reason }: { reason: string | null }) {
  const c = useCommon()
  const say = useReason()
  return <p className="core-against faint">{reason ? say(reason) : c('num.missing')}</p>
}

function Against({ core }: { core: Core }) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const text = (value: number) =>
    formatValue(value, { unit: core.num.unit, currency: core.num.currency, language, trim: true })
  const value = core.num.value
  return (
    <div className="core-against">
      <p>
        {core.median === null
          ? t('core.no_median', { least: LEAST })
          : t('core.median', { n: core.shows, value: text(core.median) })}
        {core.median !== null && value !== null && (
          <Change value={value} reference={core.median} unit={core.num.unit} />
        )}
      </p>
      {core.benchmarks.map((mark) => (
        <p key={mark.preset} className="faint">
          {t('core.benchmark', {
            name: mark.zh && mark.en ? own({ zh: mark.zh, en: mark.en }) : mark.preset,
            value: text(mark.value),
          })}
          {value !== null && ` · ${t(value >= mark.value ? 'core.reached' : 'core.short')}`}
        </p>
      ))}
    </div>
  )
}
