/** 直播间: rooms, the scenes built in them, the equipment, and what is asked for to better it. */
import { Segmented } from 'antd'
import { useCan } from '@/app/session'
import { useUrlState } from '@/app/url'
import { DevicesPart } from '../devices/DevicesPart'
import { UpgradesPart } from '../devices/UpgradesPart'
import { useTexts } from '../texts'
import { RoomsPart } from './RoomsPart'
import { ScenesPart } from './ScenesPart'
import './studios.css'

const VIEWS = ['rooms', 'scenes', 'devices', 'upgrades'] as const
const DEFAULTS = { view: 'rooms', studio: '' }

export default function StudiosPage() {
  const t = useTexts()
  const can = useCan()
  const [{ view, studio }, change] = useUrlState(DEFAULTS)
  const views = VIEWS.filter((each) => each !== 'upgrades' || can('planning.upgrades.read'))
  const switcher = (
    <Segmented
      value={view}
      onChange={(next) => change({ view: next, studio: '' })}
      options={views.map((value) => ({ value: value as string, label: t(`studios.view.${value}`) }))}
    />
  )
  if (view === 'scenes') return <ScenesPart switcher={switcher} />
  if (view === 'devices') return <DevicesPart switcher={switcher} />
  if (view === 'upgrades' && can('planning.upgrades.read')) return <UpgradesPart switcher={switcher} />
  return <RoomsPart switcher={switcher} opened={studio} onOpen={(id) => change({ studio: id })} />
}
