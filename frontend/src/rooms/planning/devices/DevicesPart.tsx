/** 设备: the list, by room, kind and state. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { useCan } from '@/app/session'
import type { Device } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { FilterBar } from '@/components/filters/FilterBar'
import { MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { useStudios } from '../studios/useStudios'
import { useTexts } from '../texts'
import { KINDS, STATE_TONES, STATES, WARRANTY_TONES } from './kinds'
import { useDevices } from './useDevices'

const DeviceDrawer = lazy(() => import('./DeviceDrawer'))
const DEFAULTS = { kind: '', state: '', room: '' }

export function DevicesPart({ switcher }: { switcher: ReactNode }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const [filters, change] = useUrlState(DEFAULTS)
  const [opened, open] = useState<Device | 'new' | null>(null)
  const { data, error, refetch } = useDevices()
  const studios = useStudios().data?.studios ?? []
  const columns = useDeviceColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const rows = data?.filter((each) => (!filters.kind || each.kind === filters.kind) && (!filters.state || each.state === filters.state) && (!filters.room || each.studio === filters.room))
  const add = may && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open('new')}>
      {t('devices.add')}
    </Button>
  )
  return (
    <div className="page studios list-page">
      <FilterBar active={Object.values(filters).join('') !== ''} onClear={() => change(DEFAULTS)} actions={data?.length !== 0 && add}>
        {switcher}
        <Choice value={filters.room} label={t('plan.room')} options={studios.map((each) => ({ value: each.id, label: each.name }))} onChange={(room) => change({ room })} />
        <Choice value={filters.kind} label={t('devices.kind')} options={KINDS.map((value) => ({ value, label: t(`device_kind.${value}`) }))} onChange={(kind) => change({ kind })} />
        <Choice value={filters.state} label={t('devices.state')} options={STATES.map((value) => ({ value, label: t(`device_state.${value}`) }))} onChange={(state) => change({ state })} />
      </FilterBar>
      {data?.length === 0 ? (
        <Empty text={t('devices.none')}>{add}</Empty>
      ) : rows?.length === 0 ? (
        <Empty text={t('devices.none_found')}>
          <Button onClick={() => change(DEFAULTS)}>{t('phrases.show_all')}</Button>
        </Empty>
      ) : (
        <DataTable<Device> label={t('studios.view.devices')} columns={columns} rows={rows} rowKey={(each) => each.id} onOpen={may ? open : undefined} className="pinned" />
      )}
      <Suspense fallback={null}>
        {opened && <DeviceDrawer device={opened === 'new' ? null : opened} studios={studios} onClose={() => open(null)} />}
      </Suspense>
    </div>
  )
}

function useDeviceColumns(): Column<Device>[] {
  const t = useTexts()
  return useMemo(() => {
    const none = <span className="missing">{MISSING}</span>
    return [
      { key: 'name', title: t('devices.name'), width: 240, render: (each) => <span className="row-title">{each.name}</span> },
      { key: 'kind', title: t('devices.kind'), render: (each) => t(`device_kind.${each.kind}`) },
      { key: 'studio', title: t('plan.room'), width: 160, render: (each) => each.studio_name || t(each.state === 'backup' ? 'devices.for_all' : 'devices.nowhere') },
      { key: 'state', title: t('devices.state'), render: (each) => <Tag tone={STATE_TONES[each.state]}>{t(`device_state.${each.state}`)}</Tag> },
      { key: 'owner', title: t('tasks.owner'), width: 120, render: (each) => each.owner || none },
      { key: 'bought_on', title: t('devices.bought_on'), render: (each) => each.bought_on ?? none },
      {
        key: 'warranty',
        title: t('devices.warranty_until'),
        render: (each) =>
          each.warranty_until ? (
            <span>
              {each.warranty_until} {each.warranty !== 'on' && <Tag tone={WARRANTY_TONES[each.warranty]}>{t(`warranty.${each.warranty}`)}</Tag>}
            </span>
          ) : (
            none
          ),
      },
      { key: 'serial', title: t('devices.serial'), width: 160, render: (each) => each.serial || none },
      { key: 'note', title: t('tasks.note'), width: 220, render: (each) => each.note || none },
    ]
  }, [t])
}
