/** Posters, videos, trailers and cuts: who makes them, until when, for which platform. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useCan } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Asset, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { useAssetActs, useAssets } from './usePrepared'

const AssetDrawer = lazy(() => import('./AssetDrawer'))

export function AssetsCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const [opened, open] = useState<Asset | 'new' | null>(null)
  const { data, error, refetch } = useAssets(plan)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={200} />
  const done = data.filter((each) => each.state === 'done').length
  return (
    <Card
      title={t('assets.title')}
      extra={
        may && (
          <Button icon={<PlusOutlined />} onClick={() => open('new')}>
            {t('assets.add')}
          </Button>
        )
      }
    >
      {data.length === 0 ? (
        <p className="plan-empty">{t('assets.none')}</p>
      ) : (
        <>
          <p className="faint">{t('assets.done', { n: done, of: data.length })}</p>
          <ul className="asset-list">
            {data.map((each) => (
              <AssetRow key={each.id} asset={each} plan={plan} may={may} onOpen={() => open(each)} />
            ))}
          </ul>
        </>
      )}
      <Suspense fallback={null}>
        {opened && <AssetDrawer plan={plan} asset={opened === 'new' ? null : opened} onClose={() => open(null)} />}
      </Suspense>
    </Card>
  )
}

function AssetRow({ asset, plan, may, onOpen }: { asset: Asset; plan: Plan; may: boolean; onOpen: () => void }) {
  const t = useTexts()
  const platformName = usePlatformName()
  const acts = useAssetActs(plan)
  const over = asset.state === 'done' || asset.state === 'dropped'
  return (
    <li className={over ? 'plan-task over' : 'plan-task'}>
      <Checkbox
        checked={asset.state === 'done'}
        disabled={!may || asset.state === 'dropped'}
        aria-label={t('tasks.tick', { title: asset.title })}
        onChange={(event) => acts.mutate({ act: 'change', id: asset.id, fields: { state: event.target.checked ? 'done' : 'open' } })}
      />
      <button type="button" className="plan-task-title" disabled={!may} onClick={onOpen}>
        {asset.title}
      </button>
      <small>
        <Tag>{t(`asset_kind.${asset.kind}`)}</Tag>
        <span className={asset.late ? 'plan-late' : undefined}>{dateTime(asset.due_at, plan.zone).slice(5)}</span>
        {asset.platform && <span>{platformName(asset.platform)}</span>}
        {asset.product && <span>{asset.product_name}</span>}
        <span>{asset.owner || t('tasks.nobody')}</span>
        {asset.link && (
          <a href={asset.link} target="_blank" rel="noreferrer">
            {t('assets.open')}
          </a>
        )}
        {asset.late && <Tag tone="bad">{t('tasks.late')}</Tag>}
        {asset.state === 'doing' && <Tag tone="info">{t('task_state.doing')}</Tag>}
        {asset.state === 'dropped' && <Tag>{t('task_state.dropped')}</Tag>}
      </small>
    </li>
  )
}
