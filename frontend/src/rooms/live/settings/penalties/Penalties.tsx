/** 观众处置: who was warned, muted or blocked, for what and until when; appeals and decisions on them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { PlusOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api, withQuery } from '@/app/api'
import { useCan } from '@/app/session'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { FilterBar } from '@/components/filters/FilterBar'
import { SearchBox } from '@/components/filters/SearchBox'
import { SideDrawer } from '@/components/SideDrawer'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { REASONS, useCommentWord } from '../../comments/words'
import { AddPenalty } from '../../viewers/AddPenalty'
import { useTexts } from '../../texts'
import type { Penalties as Listed, Penalty } from '../../types'
import { usePenaltyColumns } from './columns'
import { PenaltyDrawer } from './PenaltyDrawer'

const DEFAULTS = { state: '', q: '', kind: '', reason: '', sort: '', page: 1, size: 50 }
const CLEARED = { state: '', q: '', kind: '', reason: '' }
export const STATES = ['', 'in_force', 'appealed', 'blacklist', 'over'] as const
export const KINDS = ['warn', 'hide', 'mute', 'block'] as const
type State = (typeof STATES)[number]

export default function Penalties() {
  const t = useTexts()
  const word = useCommentWord()
  const go = useNavigate()
  const [filters, change] = useUrlState(DEFAULTS)
  const can = useCan()
  const [opened, open] = useState<string | null>(null)
  const [adding, add] = useState(false)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['live', 'penalties', filters],
    queryFn: () => api.get<Listed>(withQuery('/live/penalties', filters)),
    placeholderData: keepPreviousData,
  })
  const columns = usePenaltyColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const { state, q, kind, reason } = filters
  const filtered = Boolean(state || q || kind || reason)
  const waiting = data?.waiting ?? 0
  const name = (each: State) => {
    const label = each ? t(`penalty.state.${each}`) : t('penalty.state.all')
    return each === 'appealed' && waiting > 0 ? `${label} ${waiting}` : label
  }
  const button = can('live.comments.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => add(true)}>
      {t('penalty.add')}
    </Button>
  )
  return (
    <>
      <FilterBar active={filtered} onClear={() => change(CLEARED)}>
        <Segmented<State>
          aria-label={t('penalty.state')}
          value={STATES.find((each) => each === state) ?? ''}
          onChange={(next) => change({ state: next })}
          options={STATES.map((each) => ({ value: each, label: name(each) }))}
        />
        <SearchBox value={q} label={t('penalty.q')} onChange={(next) => change({ q: next })} width={200} />
        <Choice
          value={kind}
          label={t('penalty.kind')}
          options={KINDS.map((each) => ({ value: each, label: t(`penalty.kind.${each}`) }))}
          onChange={(next) => change({ kind: next })}
          width={112}
        />
        <Choice
          value={reason}
          label={t('penalty.reason')}
          options={REASONS.map((each) => ({ value: each, label: word('reason', each) }))}
          onChange={(next) => change({ reason: next })}
          width={112}
        />
        {button}
      </FilterBar>
      {data?.rows.length === 0 && !filtered ? (
        <Empty text={t('penalty.none')}>
          <Button onClick={() => void go('/live')}>{t('penalty.to_room')}</Button>
        </Empty>
      ) : data?.rows.length === 0 ? (
        <Empty text={t('penalty.none_such')}>
          <Button onClick={() => change(CLEARED)}>{t('penalty.clear')}</Button>
        </Empty>
      ) : (
        <DataTable<Penalty>
          label={t('settings.penalties')}
          columns={columns}
          rows={data?.rows}
          rowKey={(row) => row.id}
          sort={filters.sort}
          onSort={(sort) => change({ sort })}
          onOpen={(row) => open(row.id)}
          opened={opened}
          busy={isPlaceholderData}
          className="pinned"
        />
      )}
      {data && data.total > 0 && (
        <Pager page={filters.page} size={filters.size} total={data.total} onChange={(page, size) => change({ page, size })} />
      )}
      <SideDrawer open={adding} size={520} title={t('penalty.add')} onClose={() => add(false)}>
        <AddPenalty onDone={() => add(false)} />
      </SideDrawer>
      <PenaltyDrawer penalty={data?.rows.find((each) => each.id === opened) ?? null} onClose={() => open(null)} />
    </>
  )
}
