/** A week of assets: a lane a platform, a column a day. */
import { useLanguage } from '@/app/language'
import { PLATFORMS, usePlatformName } from '@/app/texts'
import type { DueAsset } from '@/app/types/planning'
import { weekday } from '@/components/num/time'
import { between } from '../calendar/days'
import { useTexts } from '../texts'
import { AssetChip } from './AssetChip'
import { dayOf, lanesOf } from './lanes'

export interface Acts {
  /** The asset that is being dragged. */
  held: DueAsset | null
  hold: (asset: DueAsset | null) => void
  move?: (asset: DueAsset, days: number) => void
  open: (asset: DueAsset) => void
}

interface Props {
  days: string[]
  assets: DueAsset[]
  zone: string
  today: string
  acts: Acts
}

export function Lanes({ days, assets, zone, today, acts }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const platformName = usePlatformName()
  const lanes = lanesOf(assets, days, zone, PLATFORMS)
  return (
    <div role="grid" className="asset-week" aria-label={t('assets.week_of', { day: days[0] ?? '' })}>
      <div role="row" className="asset-row asset-days">
        <span role="columnheader">{t('plan.platform')}</span>
        {days.map((day) => (
          <span key={day} role="columnheader" className={day === today ? 'today' : undefined}>
            {weekday(day, language)} <b>{day.slice(5)}</b>
          </span>
        ))}
      </div>
      {(lanes.length > 0 ? lanes : [{ platform: '', days: days.map(() => []) }]).map((lane) => (
        <div key={lane.platform} role="row" className="asset-row">
          <span role="rowheader">{lane.platform ? platformName(lane.platform) : lanes.length > 0 ? t('assets.no_platform') : t('assets.nothing_due')}</span>
          {days.map((day, place) => (
            <Cell key={day} day={day} assets={lane.days[place] ?? []} zone={zone} acts={acts} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Cell({ day, assets, zone, acts }: { day: string; assets: DueAsset[]; zone: string; acts: Acts }) {
  const { held, move } = acts
  return (
    <div
      role="gridcell"
      aria-label={day}
      onDragOver={held && move ? (event) => event.preventDefault() : undefined}
      onDrop={(event) => {
        event.preventDefault()
        if (held && move) move(held, between(dayOf(held, zone), day))
        acts.hold(null)
      }}
    >
      {assets.map((each) => (
        <AssetChip
          key={each.id}
          asset={each}
          onOpen={() => acts.open(each)}
          onHold={move && (() => acts.hold(each))}
          onMove={move && ((days) => move(each, days))}
        />
      ))}
    </div>
  )
}
