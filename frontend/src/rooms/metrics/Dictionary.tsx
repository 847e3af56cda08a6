/** 指标字典: what every number means here, and what the platforms mean by the same word. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '@/app/api'
import type { Metric } from '@/app/types'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { SearchBox } from '@/components/filters/SearchBox'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { useNarrow } from '@/components/useNarrow'
import { useOwn } from '@/app/texts'
import { MetricDetail } from './MetricDetail'
import { MetricList } from './MetricList'
import { found } from './search'
import { useTexts } from './texts'
import './metrics.css'

const DEFAULTS = { q: '', m: '' }
const NONE: Metric[] = []

export default function Dictionary() {
  const t = useTexts()
  const narrow = useNarrow()
  const [state, change] = useUrlState(DEFAULTS)
  const { data, error, refetch } = useQuery({
    queryKey: ['catalogue'],
    queryFn: () => api.get<Metric[]>('/metrics/catalogue'),
    staleTime: 600_000,
  })
  const hits = useMemo(() => found(data ?? NONE, state.q), [data, state.q])
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const chosen = data?.find((metric) => metric.key === state.m)
  const shown = chosen ?? (narrow ? undefined : hits[0])
  return (
    <div className="page dictionary">
      <section className="card dictionary-list" aria-label={t('dictionary.list')}>
        <SearchBox value={state.q} label={t('dictionary.search')} onChange={(q) => change({ q })} width={0} />
        {!data && <Block height={520} />}
        {data && hits.length === 0 && <Empty text={t('dictionary.none')} />}
        <MetricList metrics={hits} chosen={shown?.key} onChoose={(m) => change({ m })} />
      </section>
      {narrow ? (
        <Narrow metric={chosen} onClose={() => change({ m: '' })} />
      ) : (
        <section className="card dictionary-detail" aria-label={t('dictionary.detail')}>
          {shown ? <MetricDetail metric={shown} /> : <Block height={520} />}
        </section>
      )}
    </div>
  )
}

function Narrow({ metric, onClose }: { metric: Metric | undefined; onClose: () => void }) {
  const own = useOwn()
  return (
    <SideDrawer open={metric !== undefined} title={metric && own(metric)} onClose={onClose}>
      {metric && <MetricDetail metric={metric} />}
    </SideDrawer>
  )
}
