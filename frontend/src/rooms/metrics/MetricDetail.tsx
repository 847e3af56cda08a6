/** One metric: meaning, formula, how it adds up, and each platform's own meaning. */
import catalogue from '@rooms/metrics/ui.json'
import { lookup, useLanguage } from '@/app/language'
import { useOwn, usePlatformName } from '@/app/texts'
import type { Metric } from '@/app/types'
import { Facts, type Fact } from '@/components/Facts'
import { MISSING } from '@/components/num/format'
import { useTexts } from './texts'

export function MetricDetail({ metric }: { metric: Metric }) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const notes = language === 'zh' ? metric.notes_zh : metric.notes_en
  return (
    <article className="metric">
      <header>
        <h2>{own(metric)}</h2>
        <p className="faint">
          {language === 'zh' ? metric.en : metric.zh} · <code>{metric.key}</code>
        </p>
      </header>
      <p className="definition">{language === 'zh' ? metric.definition_zh : metric.definition_en}</p>
      <div className="formula" role="group" aria-label={t('passport.formula')}>
        <p>{language === 'zh' ? metric.formula : metric.formula_en}</p>
      </div>
      <Facts wide facts={useMetricFacts(metric)} />
      {notes && <p className="why">{notes}</p>}
      <Platforms metric={metric} />
    </article>
  )
}

function useMetricFacts(metric: Metric): Fact[] {
  const t = useTexts()
  const language = useLanguage()
  return [
    [t('dictionary.unit'), t(`unit.${metric.unit}`)],
    [t('passport.basis'), t(`basis.${metric.basis}`)],
    [t('dictionary.adds'), t(`adds.${metric.adds}`)],
    [
      t('dictionary.dimensions'),
      metric.dimensions.map((each) => lookup(catalogue, `dimension.${each}`, language) ?? each).join(' · ') ||
        MISSING,
    ],
    ...(metric.source ? [[t('dictionary.source'), metric.source] as Fact] : []),
  ]
}

function Platforms({ metric }: { metric: Metric }) {
  const t = useTexts()
  const own = useOwn()
  const platformName = usePlatformName()
  if (metric.platforms.length === 0) return null
  return (
    <section>
      <h3>{t('dictionary.platforms')}</h3>
      <dl className="platforms">
        {metric.platforms.map((each) => (
          <div key={each.platform}>
            <dt>{platformName(each.platform)}</dt>
            <dd>{own(each)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
