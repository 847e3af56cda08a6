/** 分钟曲线: two metrics by the minute, the usual in grey, and what happened as quiet ticks. */
import { Select } from 'antd'
import { lazy, memo, Suspense, useMemo } from 'react'
import { useLanguage } from '@/app/language'
import { useRemembered } from '@/app/remember'
import { useCan, useSession } from '@/app/session'
import { PALETTES, SERIES } from '@/app/theme/palette'
import { useTheme } from '@/app/theme/ThemeProvider'
import { Block } from '@/components/Skeletons'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { AMOUNTS, measured, type Column } from './figures'
import { everyMinute, liveOption } from './minuteOption'
import { Nothing, Panel } from './Panel'
import { Ticks } from './Ticks'

const Chart = lazy(() => import('@/charts/Chart'))

const BARS: Column[] = ['gmv', 'orders', 'clicks', 'entered', 'comments', 'likes', 'follows']
const LINES: Column[] = ['online', 'entered', 'left', 'orders', 'comments', 'clicks']

export const Minutes = memo(function Minutes({ height }: { height: number }) {
  const t = useTexts()
  const rows = usePart('minutes')
  const among = useCan()(AMOUNTS) ? BARS : BARS.filter((each) => each !== 'gmv')
  const [picked, pickBars] = useRemembered<Column>('live.bars', 'gmv')
  const bars = among.includes(picked) ? picked : 'orders'
  const [line, pickLine] = useRemembered<Column>('live.line', 'online')
  const pickers = (
    <>
      <Pick label={t('minutes.bars')} value={bars} among={among} onPick={pickBars} swatch={0} />
      <Pick label={t('minutes.line')} value={line} among={LINES} onPick={pickLine} swatch={1} />
    </>
  )
  const any = rows && (measured(rows, bars) || measured(rows, line))
  return (
    <Panel title={t('minutes.title')} extra={pickers} className="live-minutes-panel">
      {any ? (
        <Curve bars={bars} line={line} height={height} />
      ) : (
        <div className="live-no-curve" style={{ height }}>
          <Nothing text={t(rows?.length ? 'minutes.unmeasured' : 'minutes.none')} />
        </div>
      )}
    </Panel>
  )
})

interface PickProps {
  label: string
  value: Column
  among: Column[]
  onPick: (column: Column) => void
  swatch: number
}

function Pick({ label, value, among, onPick, swatch }: PickProps) {
  const t = useTexts()
  const { mode } = useTheme()
  return (
    <span className="live-pick">
      <i style={{ background: SERIES[mode][swatch] }} aria-hidden="true" />
      <Select<Column>
        variant="borderless"
        aria-label={label}
        value={value}
        onChange={onPick}
        popupMatchSelectWidth={false}
        options={among.map((each) => ({ value: each, label: t(`column.${each}`) }))}
      />
    </span>
  )
}

function Curve({ bars, line, height }: { bars: Column; line: Column; height: number }) {
  const t = useTexts()
  const language = useLanguage()
  const { mode } = useTheme()
  const zone = useSession().company.zone
  const rows = usePart('minutes')
  const usual = usePart('usual') ?? null
  const run = usePart('run')
  const currency = run?.currency ?? 'CNY'
  const began = run?.started_at ? Date.parse(run.started_at) / 1000 : 0
  const all = useMemo(() => everyMinute(rows ?? [], began), [rows, began])
  const start = all[0]?.[0] ?? began
  const option = useMemo(
    () =>
      liveOption({
        rows: all,
        usual,
        start,
        bars,
        line,
        zone,
        language,
        currency,
        name: (column) => t(`column.${column}`),
        usualName: t('usual.name'),
        colours: SERIES[mode],
        grey: PALETTES[mode].faint,
      }),
    [all, usual, start, bars, line, zone, language, currency, mode, t],
  )
  return (
    <div className="live-curve" style={{ height }}>
      <Suspense fallback={<Block height={height} />}>
        <Chart option={option} label={t('minutes.title')} height={height} />
      </Suspense>
      <Ticks start={start} count={all.length} zone={zone} />
    </div>
  )
}
