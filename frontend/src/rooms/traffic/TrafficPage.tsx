/** 流量与投放: where viewers come from, what spend went to, every return by its name, where a little could be moved. */
import type { Channels, Spend } from '@/app/types'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { NoRows } from '@/components/NoRows'
import { Block } from '@/components/Skeletons'
import { ChannelTable } from './ChannelTable'
import { CLEARED, DEFAULTS, isFiltered, type TrafficFilters } from './filters'
import { GroupCards } from './GroupCards'
import { HoursCard } from './HoursCard'
import { Moves } from './Moves'
import { RoiTable } from './RoiTable'
import { SharesCard } from './SharesCard'
import { SpendTable } from './SpendTable'
import { useTexts } from './texts'
import { TrafficBar } from './TrafficBar'
import { useChannels, useSpend } from './useTraffic'
import './traffic.css'

export default function TrafficPage() {
  const [filters, change] = useUrlState(DEFAULTS)
  const channels = useChannels(filters)
  const spend = useSpend(filters)
  const currencies = [...new Set([...(channels.data?.currencies ?? []), ...(spend.data?.currencies ?? [])])].sort()
  const broken = [channels, spend].find((each) => each.error && !each.data)
  if (broken) return <ErrorSentence error={broken.error} retry={() => void broken.refetch()} />
  const busy = channels.isPlaceholderData || spend.isPlaceholderData
  return (
    <div className="page list-page traffic">
      <TrafficBar filters={filters} change={change} data={channels.data} currencies={currencies} />
      {channels.data && spend.data ? (
        <Body channels={channels.data} spend={spend.data} filters={filters} change={change} busy={busy} />
      ) : (
        <Waiting />
      )}
    </div>
  )
}

interface BodyProps {
  channels: Channels
  spend: Spend
  filters: TrafficFilters
  change: (change: Partial<TrafficFilters>) => void
  busy: boolean
}

function Body({ channels, spend, filters, change, busy }: BodyProps) {
  const t = useTexts()
  if (!channels.since && !spend.since)
    return (
      <NoRows
        text={t(isFiltered(filters) ? 'empty.filtered' : 'empty.none')}
        onClear={isFiltered(filters) && (() => change(CLEARED))}
      />
    )
  return (
    <>
      <Moves findings={[...channels.findings, ...spend.findings]} />
      <GroupCards data={channels} filters={filters} />
      <SharesCard data={channels} />
      <ChannelTable data={channels} filters={filters} change={change} busy={busy} />
      <HoursCard data={spend} />
      <SpendTable data={spend} filters={filters} change={change} busy={busy} />
      <RoiTable rois={spend.rois} fine={Boolean(filters.host || filters.show)} />
    </>
  )
}

function Waiting() {
  return (
    <>
      <Block height={96} />
      <Block height={132} />
      <Block height={320} />
      <Block height={320} />
    </>
  )
}
