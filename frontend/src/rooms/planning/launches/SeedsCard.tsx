/** 体验官: how far they are, what they said, and what may be said on air. */
import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Checkbox, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useCan } from '@/app/session'
import type { Launch, Seed, SeedState } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import { Block } from '@/components/Skeletons'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { nextOf, SEED_STATES, SEED_TONES } from './states'
import { useSeedActs, useSeeds } from './useLaunches'

const SeedDrawer = lazy(() => import('./SeedDrawer'))
const NewSeedDrawer = lazy(() => import('./NewSeedDrawer'))
const TakeDrawer = lazy(() => import('./TakeDrawer'))
const SeedSheetDrawer = lazy(() => import('./SeedSheetDrawer'))
const SIZE = 50

export function SeedsCard({ launch }: { launch: Launch }) {
  const t = useTexts()
  const count = useCount()
  const may = useCan()('planning.seeds.write')
  const [asked, ask] = useState<{ state: SeedState | ''; page: number }>({ state: '', page: 1 })
  const [opened, open] = useState('')
  const [drawer, draw] = useState<'new' | 'sheet' | 'take' | null>(null)
  const [chosen, choose] = useState<string[]>([])
  const { data, error, refetch } = useSeeds(launch.plan, asked)
  const columns = useColumns(may, data?.rows ?? [], chosen, choose)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={320} />
  const all = SEED_STATES.reduce((sum, state) => sum + data.counts[state], 0)
  const show = (state: SeedState | '') => {
    choose([])
    ask({ state, page: 1 })
  }
  const seed = data.rows.find((each) => each.id === opened)
  return (
    <div className="plan-tab">
      <Card
        title={t('seeds.title')}
        extra={
          may && (
            <span className="plan-acts">
              {data.counts.chosen > 0 && <Button onClick={() => draw('take')}>{t('seeds.take')}</Button>}
              <Button icon={<UploadOutlined />} onClick={() => draw('sheet')}>
                {t('seeds.bring')}
              </Button>
              <Button icon={<PlusOutlined />} onClick={() => draw('new')}>
                {t('seeds.add')}
              </Button>
            </span>
          )
        }
      >
        {all === 0 ? (
          <p className="plan-empty">{t('seeds.none')}</p>
        ) : (
          <>
            <p className="launch-sum">
              <b>{count(data.chosen)}</b>
              <span className="faint">/ {t('launch.goal', { n: count(data.goal) })}</span>
              <span>{data.rating === null ? t('seeds.no_ratings') : t('seeds.rated', { mean: data.rating.toFixed(1), n: count(data.counts.reviewed) })}</span>
              {data.rating !== null && <span className="faint">{[5, 4, 3, 2, 1].map((stars) => t('seeds.stars', { stars, n: data.ratings[stars - 1] ?? 0 })).join('　')}</span>}
              <span>{t('seeds.quotable', { n: count(data.quotable), quoted: count(data.quoted) })}</span>
            </p>
            <div className="seeds-bar">
              <Segmented<SeedState | ''>
                value={asked.state}
                onChange={show}
                options={[
                  { value: '', label: `${t('seeds.all')} ${count(all)}` },
                  ...SEED_STATES.map((each) => ({ value: each as SeedState, label: `${t(`seed_state.${each}`)} ${count(data.counts[each])}` })),
                ]}
              />
              {may && <Moves plan={launch.plan} rows={data.rows} chosen={chosen} onDone={() => choose([])} />}
            </div>
            <DataTable<Seed> label={t('seeds.title')} columns={columns} rows={data.rows} rowKey={(each) => each.id} onOpen={(each) => open(each.id)} />
            <Pager fixed page={asked.page} size={SIZE} total={data.total} onChange={(page) => ask({ ...asked, page })} />
          </>
        )}
        <p className="faint">{t('seeds.private')}</p>
      </Card>
      <Suspense fallback={null}>
        {seed && <SeedDrawer key={seed.id} launch={launch} seed={seed} onClose={() => open('')} />}
        {drawer === 'new' && <NewSeedDrawer launch={launch} onClose={() => draw(null)} />}
        {drawer === 'take' && <TakeDrawer launch={launch} chosen={data.counts.chosen} onClose={() => draw(null)} />}
        {drawer === 'sheet' && <SeedSheetDrawer launch={launch} onClose={() => draw(null)} />}
      </Suspense>
    </div>
  )
}

function Moves({ plan, rows, chosen, onDone }: { plan: string; rows: Seed[]; chosen: string[]; onDone: () => void }) {
  const t = useTexts()
  const acts = useSeedActs(plan)
  const of = rows.filter((each) => chosen.includes(each.id))
  const next = nextOf(of.map((each) => each.state))
  if (of.length === 0) return null
  const decline = of.every((each) => each.next.includes('declined'))
  const move = (to: SeedState) => acts.mutate({ act: 'move', ids: chosen, to }, { onSuccess: onDone })
  return (
    <>
      {next ? (
        <Button type="primary" loading={acts.isPending} onClick={() => move(next)}>
          {t(`seeds.to.${next}`, { n: of.length })}
        </Button>
      ) : (
        <span className="faint">{t('seeds.mixed')}</span>
      )}
      {decline && <Button onClick={() => move('declined')}>{t('seeds.to.declined', { n: of.length })}</Button>}
    </>
  )
}

function useColumns(may: boolean, rows: Seed[], chosen: string[], choose: (ids: string[]) => void): Column<Seed>[] {
  const t = useTexts()
  const turn = (id: string, on: boolean) => choose(on ? [...chosen, id] : chosen.filter((each) => each !== id))
  const pick: Column<Seed> = {
    key: 'chosen',
    title: '',
    width: 40,
    render: (each) => (
      <span onClick={(event) => event.stopPropagation()}>
        <Checkbox aria-label={t('seeds.pick', { n: rows.indexOf(each) + 1 })} checked={chosen.includes(each.id)} onChange={(event) => turn(each.id, event.target.checked)} />
      </span>
    ),
  }
  return [
    ...(may ? [pick] : []),
    { key: 'shown', title: t('seeds.name'), render: (each) => each.shown },
    { key: 'state', title: t('plan.state'), render: (each) => <Tag tone={SEED_TONES[each.state]}>{t(`seed_state.${each.state}`)}</Tag> },
    { key: 'product', title: t('launch.products'), width: 180, render: (each) => each.product_name || MISSING },
    { key: 'channel', title: t('seeds.channel'), width: 120, render: (each) => each.channel || MISSING },
    { key: 'rating', title: t('seeds.rating'), align: 'end', render: (each) => each.rating ?? MISSING },
    { key: 'words', title: t('seeds.words'), width: 320, render: (each) => each.words || MISSING },
    {
      key: 'leave',
      title: t('seeds.leave'),
      render: (each) => (each.quoted ? <Tag tone="ok">{t('seeds.quoted')}</Tag> : each.may_quote ? <Tag tone="info">{t('seeds.may_quote')}</Tag> : MISSING),
    },
  ]
}
