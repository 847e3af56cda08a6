/** Each kind's share of views, month by month. */
import { lazy, Suspense, useMemo } from 'react'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import { SERIES } from '@/app/theme/palette'
import { useTheme } from '@/app/theme/ThemeProvider'
import type { Channels } from '@/app/types'
import { Card } from '@/components/Card'
import { Block } from '@/components/Skeletons'
import { sharesOption } from './sharesOption'
import { useTexts } from './texts'

const Chart = lazy(() => import('@/charts/Chart'))
const HEIGHT = 240
/** One colour a kind, whichever kinds there are. */
const PLACE: Record<string, number> = { natural: 1, paid: 0, social: 2, cross: 3, private: 4, other: 6 }

export function SharesCard({ data }: { data: Channels }) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const { mode } = useTheme()
  const told = useMemo(() => {
    const keys = Object.keys(PLACE).filter((key) => data.months.some((month) => month.shares[key]))
    return keys.map((key) => {
      const group = data.groups.find((each) => each.key === key)
      return { key, name: group ? own(group) : t(`group.${key as 'natural'}`), colour: SERIES[mode][PLACE[key] ?? 6] ?? '' }
    })
  }, [data, own, t, mode])
  const option = useMemo(() => sharesOption(data.months, told, language), [data, told, language])
  if (data.months.length < 2) return null
  return (
    <Card title={t('shares.title')}>
      <p className="traffic-legend" aria-hidden="true">
        {told.map((each) => (
          <span key={each.key}>
            <i style={{ background: each.colour }} /> {each.name}
          </span>
        ))}
      </p>
      <Suspense fallback={<Block height={HEIGHT} />}>
        <Chart option={option} label={t('shares.title')} height={HEIGHT} />
      </Suspense>
    </Card>
  )
}
