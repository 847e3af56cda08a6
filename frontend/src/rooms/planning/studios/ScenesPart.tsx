/** Scenes that are built once and used in many rundowns, each with its picture. */
import { PictureOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useCan } from '@/app/session'
import type { SceneModule } from '@/app/types/planning'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { pictureOf, useStudios } from './useStudios'

const SceneDrawer = lazy(() => import('./SceneDrawer'))
const NEW = 'new'

export function ScenesPart({ switcher }: { switcher: ReactNode }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const [opened, open] = useState('')
  const { data, error, refetch } = useStudios()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const add = may && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open(NEW)}>
      {t('scenes.add')}
    </Button>
  )
  const module = data?.modules.find((each) => each.id === opened) ?? null
  return (
    <div className="page studios">
      <div className="studio-head">
        {switcher}
        {data?.modules.length !== 0 && add}
      </div>
      {!data && <Block height={240} />}
      {data?.modules.length === 0 && <Empty text={t('scenes.none')}>{add}</Empty>}
      <ul className="studio-grid">
        {data?.modules.map((each) => (
          <SceneCard key={each.id} module={each} onOpen={() => open(each.id)} />
        ))}
      </ul>
      <Suspense fallback={null}>
        {data && (opened === NEW || module) && <SceneDrawer key={opened} module={module} studios={data.studios} onClose={() => open('')} />}
      </Suspense>
    </div>
  )
}

function SceneCard({ module, onOpen }: { module: SceneModule; onOpen: () => void }) {
  const t = useTexts()
  return (
    <li className={module.retired ? 'card studio retired' : 'card studio'}>
      <button type="button" className="scene-picture" onClick={onOpen} aria-label={module.name}>
        {module.has_picture ? <img src={pictureOf(module.id, module.version)} alt={module.name} loading="lazy" /> : <PictureOutlined />}
      </button>
      <header className="card-head">
        <h2>
          <button type="button" className="row-title" onClick={onOpen}>
            {module.name}
          </button>
        </h2>
        {module.retired && <Tag>{t('studios.retired')}</Tag>}
      </header>
      <p className="scene-told">
        {module.studio_name || t('scenes.anywhere')} · {t('scenes.uses', { n: module.uses })}
      </p>
      {module.props.length > 0 && <p className="scene-told faint">{t('scenes.props_told', { names: module.props.join('、') })}</p>}
    </li>
  )
}
