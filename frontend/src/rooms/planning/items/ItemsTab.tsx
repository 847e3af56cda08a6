/** 货品: what the show sells, with role, price, cost for those who may see it, and what the ledger has left. */
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Plan, PlanItem, PlanItems } from '@/app/types/planning'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { SearchBox } from '@/components/filters/SearchBox'
import { countText } from '@/components/num/amounts'
import { Block } from '@/components/Skeletons'
import { leading } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useNarrow } from '@/components/useNarrow'
import { FloorButton } from '../pricing/FloorButton'
import { useTexts } from '../texts'
import { ROLES, useItemColumns } from './columns'
import { useActing, useItems } from './useItems'
import './items.css'

const AddDrawer = lazy(() => import('./AddDrawer'))
const ItemDrawer = lazy(() => import('./ItemDrawer'))

export default function ItemsTab({ plan }: { plan: Plan }) {
  const { data, error, refetch } = useItems(plan.id)
  if (data) return <Body plan={plan} told={data} />
  return error ? <ErrorSentence error={error} retry={() => void refetch()} /> : <Block height={420} />
}

function Body({ plan, told }: { plan: Plan; told: PlanItems }) {
  const t = useTexts()
  const can = useCan()
  const may = can('planning.items.write')
  const acting = useActing(plan.id)
  const [adding, add] = useState(false)
  const [opened, open] = useState<string | null>(null)
  const [q, search] = useState('')
  const [role, choose] = useState('')
  const narrow = useNarrow()
  const every = useItemColumns({ told, may, acting }).filter((column) => !column.extra)
  const columns = narrow ? leading(every, ['name', 'price', 'payable', 'units', 'stock']) : every
  const rows = told.items.filter((item) => meets(item, q, role))
  return (
    <div className="items">
      {told.items.length === 0 ? (
        <Empty text={t('items.empty')}>
          {may && (
            <Button type="primary" onClick={() => add(true)}>
              {t('items.add')}
            </Button>
          )}
        </Empty>
      ) : (
        <>
          <div className="items-bar">
            <SearchBox value={q} label={t('items.search')} onChange={search} width={220} />
            <Choice
              value={role}
              label={t('items.role')}
              options={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
              onChange={choose}
              width={120}
            />
            <Said told={told} />
            <span className="items-add items-bar">
              {can('planning.margins.write') && <FloorButton />}
              {may && (
                <Button type="primary" onClick={() => add(true)}>
                  {t('items.add')}
                </Button>
              )}
            </span>
          </div>
          {rows.length === 0 ? (
            <Empty text={t('items.none_found')}>
              <Button
                onClick={() => {
                  search('')
                  choose('')
                }}
              >
                {t('items.clear')}
              </Button>
            </Empty>
          ) : (
            <DataTable<PlanItem>
              label={t('items.title')}
              columns={columns}
              rows={rows}
              rowKey={(item) => item.id}
              onOpen={(item) => open(item.id)}
              opened={opened}
              className="pinned items-table"
            />
          )}
        </>
      )}
      <Suspense fallback={null}>
        {adding && <AddDrawer plan={plan} told={told} onClose={() => add(false)} />}
        {opened && (
          <ItemDrawer key={opened} plan={plan} told={told} id={opened} may={may} onClose={() => open(null)} />
        )}
      </Suspense>
    </div>
  )
}

function meets(item: PlanItem, q: string, role: string): boolean {
  const wanted = q.trim().toLowerCase()
  const words = `${item.name} ${item.product} ${item.category}`.toLowerCase()
  return (!role || item.role === role) && words.includes(wanted)
}

/** 42 个商品：引流款 6 · 爆款 5 …; 3 个没价格. */
function Said({ told }: { told: PlanItems }) {
  const t = useTexts()
  const language = useLanguage()
  const on = told.items.filter((item) => !item.fallen_out)
  const counts = ROLES.map((role) => [role, on.filter((item) => item.role === role).length] as const)
  const unpriced = on.filter((item) => item.price === null).length
  const short = on.filter((item) => item.short).length
  const waiting = on.filter((item) => item.terms?.below || item.terms?.waiting).length
  return (
    <span className="faint items-said" role="status">
      {t('items.said', { n: countText(on.length, language) })}
      {counts
        .filter(([, count]) => count > 0)
        .map(([role, count]) => ` · ${t(`role.${role}`)} ${count}`)
        .join('')}
      {unpriced > 0 && <b> · {t('items.unpriced', { n: unpriced })}</b>}
      {short > 0 && <b> · {t('items.shorts', { n: short })}</b>}
      {waiting > 0 && <b> · {t('items.waiting', { n: waiting })}</b>}
    </span>
  )
}
