/** 话术: what hosts say, scene by scene, to be found and taken, and kept by the team. */
import { Button, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useCan } from '@/app/session'
import type { PhraseLibrary } from '@/app/types/planning'
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
import { byScene, CATEGORIES, found, SCENES, SHOWN } from './search'
import { usePhrases } from './usePhrases'
import './phrases.css'

const PhraseDrawer = lazy(() => import('./PhraseDrawer'))
const EffectTable = lazy(() => import('./EffectTable'))
const DEFAULTS = { q: '', scene: '', category: '', show: '' }
/** `sort` is set where the phrases stand by what they changed. */
const STATE = { ...DEFAULTS, sort: '' }
const BY_EFFECT = '-orders'
const NEW = 'new'

export default function PhrasesPage() {
  const t = useTexts()
  const can = useCan()
  const [{ sort, ...filters }, change] = useUrlState(STATE)
  const [opened, open] = useState('')
  const { data, error, refetch } = usePhrases()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const hits = data && found(data.phrases, filters)
  const may = can('planning.plans.write')
  const phrase = data?.phrases.find((each) => each.key === opened) ?? null
  return (
    <div className="page phrases">
      <FilterBar active={Object.values(filters).join('') !== ''} onClear={() => change(DEFAULTS)}>
        <SearchBox value={filters.q} label={t('phrases.search')} onChange={(q) => change({ q })} />
        <Choice value={filters.scene} label={t('phrases.scene')} options={SCENES.map((value) => ({ value, label: t(`phrases.scene.${value}`) }))} onChange={(scene) => change({ scene })} />
        <Choice
          value={filters.category}
          label={t('phrases.category')}
          options={CATEGORIES.map((value) => ({ value, label: t(`phrases.category.${value}`) }))}
          onChange={(category) => change({ category })}
        />
        <Choice value={filters.show} label={t('phrases.show')} options={SHOWN.map((value) => ({ value, label: t(`phrases.show.${value}`) }))} onChange={(show) => change({ show })} />
        {can('review.shows.read') && (
          <Segmented
            aria-label={t('phrases.order')}
            value={sort === '' ? 'scene' : 'effect'}
            options={[
              { value: 'scene', label: t('phrases.by_scene') },
              { value: 'effect', label: t('phrases.by_effect') },
            ]}
            onChange={(order) => change({ sort: order === 'effect' ? BY_EFFECT : '' })}
          />
        )}
        {hits && <span className="phrase-count">{t('phrases.count', { n: hits.length })}</span>}
        {may && (
          <Button type="primary" onClick={() => open(NEW)}>
            {t('phrases.add')}
          </Button>
        )}
      </FilterBar>
      {data && <Progress library={data} onDue={() => change({ ...DEFAULTS, show: 'due' })} />}
      {!hits && <Block height={480} />}
      {hits?.length === 0 && (
        <Empty text={t(filters.show === 'favourite' ? 'phrases.no_favourites' : 'phrases.none')}>
          <Button onClick={() => change(DEFAULTS)}>{t('phrases.show_all')}</Button>
        </Empty>
      )}
      {sort !== '' && hits && hits.length > 0 && (
        <Suspense fallback={<Block height={480} />}>
          <EffectTable phrases={hits} sort={sort} onSort={(to) => change({ sort: to })} onOpen={open} />
        </Suspense>
      )}
      {byScene(sort === '' && hits ? hits : []).map(([scene, members]) => (
        <Card key={scene} title={t(`phrases.scene.${scene}`)}>
          <ul className="phrase-list">
            {members.map((each) => (
              <PhraseLine key={each.key} phrase={each} onOpen={() => open(each.key)} />
            ))}
          </ul>
        </Card>
      ))}
      <Suspense fallback={null}>
        {(opened === NEW || phrase) && <PhraseDrawer phrase={phrase} onClose={() => open('')} />}
      </Suspense>
    </div>
  )
}

/** How much of the library was looked over this season. */
function Progress({ library, onDue }: { library: PhraseLibrary; onDue: () => void }) {
  const t = useTexts()
  const due = library.in_use - library.reviewed
  return (
    <p className="phrase-progress">
      <progress max={library.in_use} value={library.reviewed} aria-label={t('phrases.progress_label')} />
      <span>{t('phrases.progress', { done: library.reviewed, all: library.in_use, days: library.every_days })}</span>
      {due > 0 && (
        <Button size="small" type="link" onClick={onDue}>
          {t('phrases.see_due', { n: due })}
        </Button>
      )}
    </p>
  )
}
