/** The rooms, each with what it lacks. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, type ReactNode } from 'react'
import { useCan } from '@/app/session'
import type { Studio } from '@/app/types/planning'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { HeldLine } from '../devices/HeldLine'
import { useTexts } from '../texts'
import { useStudios } from './useStudios'

const StudioDrawer = lazy(() => import('./StudioDrawer'))
const NEW = 'new'

interface Props {
  switcher: ReactNode
  /** The room whose card is open, `new` for one that is made. */
  opened: string
  onOpen: (id: string) => void
}

export function RoomsPart({ switcher, opened, onOpen }: Props) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const { data, error, refetch } = useStudios()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const add = may && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => onOpen(NEW)}>
      {t('studios.add')}
    </Button>
  )
  const studio = data?.studios.find((each) => each.id === opened)
  return (
    <div className="page studios">
      <div className="studio-head">
        {switcher}
        {data?.studios.length !== 0 && add}
      </div>
      {!data && <Block height={240} />}
      {data?.studios.length === 0 && <Empty text={t('studios.none')}>{add}</Empty>}
      <ul className="studio-grid">
        {data?.studios.map((each) => (
          <RoomCard key={each.id} studio={each} onOpen={() => onOpen(each.id)} />
        ))}
      </ul>
      <Suspense fallback={null}>
        {(opened === NEW || studio) && <StudioDrawer key={opened} studio={studio ?? null} onClose={() => onOpen('')} />}
      </Suspense>
    </div>
  )
}

function RoomCard({ studio, onOpen }: { studio: Studio; onOpen: () => void }) {
  const t = useTexts()
  const lights = [studio.key_light, studio.fill_light, studio.back_light].filter(Boolean).length
  return (
    <li className={studio.retired ? 'card studio retired' : 'card studio'}>
      <header className="card-head">
        <h2>
          <button type="button" className="row-title" onClick={onOpen}>
            {studio.name}
          </button>
        </h2>
        {studio.retired && <Tag>{t('studios.retired')}</Tag>}
      </header>
      <dl className="studio-facts">
        <dt>{t('studios.style')}</dt>
        <dd>{studio.style || <span className="missing">{t('studios.unset')}</span>}</dd>
        <dt>{t('studios.light')}</dt>
        <dd>
          {t('studios.light_told', { n: lights, kelvin: studio.kelvin })}
          {lights < 3 && <small className="faint"> {t('studios.light_short')}</small>}
        </dd>
        <dt>{t('studios.sound')}</dt>
        <dd>{studio.sound || <span className="missing">{t('studios.unset')}</span>}</dd>
        <dt>{t('studios.backdrop')}</dt>
        <dd>{studio.backdrop || <span className="missing">{t('studios.unset')}</span>}</dd>
      </dl>
      <ul className="studio-held">
        {studio.held.map((line) => (
          <HeldLine key={line.kind} line={line} />
        ))}
      </ul>
    </li>
  )
}
