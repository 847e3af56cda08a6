/** 话术: what hosts say, scene by scene, to be found and taken. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Phrase } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { FilterBar } from '@/components/filters/FilterBar'
import { SearchBox } from '@/components/filters/SearchBox'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { PhraseLine } from './PhraseLine'
import { byScene, found } from './search'
import './phrases.css'

const DEFAULTS = { q: '', scene: '', category: '' }

export default function PhrasesPage() {
  const t = useTexts()
  const [filters, change] = useUrlState(DEFAULTS)
  const { data, error, refetch } = useQuery({
    queryKey: ['planning', 'phrases'],
    queryFn: () => api.get<Phrase[]>('/planning/phrases'),
    staleTime: Infinity,
  })
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const scenes = [...new Set(data?.map((each) => each.scene))].map((value) => ({ value, label: t(`phrases.scene.${value}`) }))
  const categories = [...new Set(data?.map((each) => each.category))].map((value) => ({ value, label: t(`phrases.category.${value}`) }))
  const hits = data && found(data, filters)
  return (
    <div className="page phrases">
      <FilterBar active={filters.q + filters.scene + filters.category !== ''} onClear={() => change(DEFAULTS)}>
        <SearchBox value={filters.q} label={t('phrases.search')} onChange={(q) => change({ q })} />
        <Choice value={filters.scene} label={t('phrases.scene')} options={scenes} onChange={(scene) => change({ scene })} />
        <Choice
          value={filters.category}
          label={t('phrases.category')}
          options={categories}
          onChange={(category) => change({ category })}
        />
        {hits && <span className="phrase-count">{t('phrases.count', { n: hits.length })}</span>}
      </FilterBar>
      {!hits && <Block height={480} />}
      {hits?.length === 0 && <Empty text={t('phrases.none')} />}
      {byScene(hits ?? []).map(([scene, members]) => (
        <Card key={scene} title={t(`phrases.scene.${scene}`)}>
          <ul className="phrase-list">
            {members.map((each) => (
              <PhraseLine key={each.key} phrase={each} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
