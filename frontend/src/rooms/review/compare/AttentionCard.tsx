/** 注意力曲线: how much of its peak each group still has online, and how long is best, where enough shows say so. */
import { lazy, Suspense, useMemo } from 'react'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import { SERIES } from '@/app/theme/palette'
import { useTheme } from '@/app/theme/ThemeProvider'
import type { Attention, AttentionCurve } from '@/app/types'
import { Card } from '@/components/Card'
import { ImportButton } from '@/components/ImportButton'
import { ErrorSentence } from '@/components/ErrorSentence'
import { duration, formatValue } from '@/components/num/format'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { attentionOption } from './attentionOption'
import type { CompareFilters } from './filters'
import { useAttention } from './useCompare'

const Chart = lazy(() => import('@/charts/Chart'))
const HEIGHT = 280

export function AttentionCard({ filters }: { filters: CompareFilters }) {
  const t = useTexts()
  const { data, error, refetch } = useAttention(filters)
  return (
    <Card title={t('attention.title')}>
      {data ? (
        <Told data={data} />
      ) : error ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : (
        <Block height={HEIGHT + 60} />
      )}
    </Card>
  )
}

function Told({ data }: { data: Attention }) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const { mode } = useTheme()
  const curves = useMemo(() => data.groups.filter((group) => group.points.length > 0), [data])
  const colours = SERIES[mode]
  const option = useMemo(
    () => attentionOption({ curves, colours, language, name: own }),
    [curves, colours, language, own],
  )
  if (curves.length === 0) return <NoMinutes />
  return (
    <>
      <Suspense fallback={<Block height={HEIGHT} />}>
        <Chart option={option} label={t('attention.label')} height={HEIGHT} />
      </Suspense>
      <ul className="attention">
        {curves.map((curve, index) => (
          <li key={curve.key}>
            <i style={{ background: colours[index % colours.length] }} aria-hidden="true" />
            <span>{own(curve)}</span>
            <small className="faint">{t('attention.shows', { n: curve.counted })}</small>
            <Length curve={curve} fewest={data.fewest} />
          </li>
        ))}
      </ul>
      <p className="quiet-line">
        {t('attention.how', { latest: data.latest, half: formatValue(data.half, { unit: 'ratio', language, trim: true }) })}
      </p>
    </>
  )
}

function Length({ curve, fewest }: { curve: AttentionCurve; fewest: number }) {
  const t = useTexts()
  const language = useLanguage()
  if (curve.verdict === 'few' || curve.minutes === null)
    return <span className="faint">{t('attention.few', { n: fewest })}</span>
  const minutes = duration(curve.minutes * 60, language)
  if (curve.verdict === 'fades') return <span className="strong">{t('attention.fades', { minutes })}</span>
  const left = formatValue(Math.round((curve.left ?? 0) * 100) / 100, { unit: 'ratio', language, trim: true })
  return <span>{t('attention.holds', { minutes, left })}</span>
}

function NoMinutes() {
  const t = useTexts()
  return (
    <div className="no-minutes">
      <p>{t('attention.none')}</p>
      <ImportButton text={t('minutes.import')} />
    </div>
  )
}
