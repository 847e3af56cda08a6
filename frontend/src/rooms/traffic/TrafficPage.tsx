/** 流量与投放: where viewers come from, what spend went to, every return by its name, where a little could be moved. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import type { Channels, Spend } from '@/app/types'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
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
  if (!channels.since && !spend.since)
    return <Nothing filtered={isFiltered(filters)} onClear={() => change(CLEARED)} />
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

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  if (filtered)
    return (
      <Empty text={t('empty.filtered')}>
        <Button onClick={onClear}>{t('empty.clear')}</Button>
      </Empty>
    )
  return (
    <Empty text={t('empty.none')}>
      {can('connectors.imports.write') && (
        <Button type="primary" onClick={() => void go('/connectors')}>
          {t('empty.import')}
        </Button>
      )}
    </Empty>
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
