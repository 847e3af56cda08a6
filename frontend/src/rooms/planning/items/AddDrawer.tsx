/** Products for a plan: chosen from what sold before, or pasted and dropped as a sheet. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Tabs } from 'antd'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { ItemSheet, NewPlanItem, Plan, PlanItems, SoldProduct, SoldProducts } from '@/app/types/planning'
import { DropBox } from '@/components/DropBox'
import { Empty } from '@/components/Empty'
import { encoded } from '@/components/encoded'
import { ErrorSentence } from '@/components/ErrorSentence'
import { SearchBox } from '@/components/filters/SearchBox'
import { countText, moneyText } from '@/components/num/amounts'
import { Num } from '@/components/num/Num'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useSayError } from '@/components/Toast'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { kept } from './money'
import { itemsPath, useActing } from './useItems'

interface Props {
  plan: Plan
  told: PlanItems
  onClose: () => void
}

export default function AddDrawer({ plan, told, onClose }: Props) {
  const t = useTexts()
  const acting = useActing(plan.id)
  const [tab, turn] = useState('sold')
  const add = async (items: NewPlanItem[]) => {
    const path = itemsPath(plan.id)
    const made = await acting.act(() => api.post<PlanItems>(path, { items }), t('items.added', { n: items.length }))
    if (made) onClose()
  }
  const parts = { plan, told, add, busy: acting.busy }
  return (
    <SideDrawer open title={t('items.add')} size={820} onClose={onClose}>
      <Tabs
        activeKey={tab}
        onChange={turn}
        items={[
          { key: 'sold', label: t('items.from_sold'), children: <FromSold {...parts} paste={() => turn('sheet')} /> },
          { key: 'sheet', label: t('items.from_sheet'), children: <FromSheet {...parts} /> },
        ]}
      />
    </SideDrawer>
  )
}

interface Parts {
  plan: Plan
  told: PlanItems
  add: (items: NewPlanItem[]) => Promise<void>
  busy: boolean
}

function FromSold({ plan, told, add, busy, paste }: Parts & { paste: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const [q, search] = useState('')
  const [chosen, choose] = useState(new Map<string, SoldProduct>())
  const path = withQuery(`${itemsPath(plan.id)}/sold`, { q })
  const { data, error, refetch } = useQuery({ queryKey: ['planning', 'sold', path], queryFn: () => api.get<SoldProducts>(path) })
  const turn = (row: SoldProduct) => {
    const next = new Map(chosen)
    if (!next.delete(row.product)) next.set(row.product, row)
    choose(next)
  }
  const columns: Column<SoldProduct>[] = [
    {
      key: 'chosen',
      title: '',
      width: 40,
      render: (row) =>
        row.chosen ? (
          <Tag>{t('items.in_plan')}</Tag>
        ) : (
          <Checkbox aria-label={row.name} checked={chosen.has(row.product)} onChange={() => turn(row)} />
        ),
    },
    { key: 'name', title: t('items.name'), width: 300, least: 180, render: (row) => <span className="clip">{row.name}</span> },
    { key: 'units', title: t('items.sold_units'), align: 'end', render: (row) => <Num num={row.numbers.units} label={t('items.sold_units')} /> },
    { key: 'gmv', title: t('items.sold_gmv'), align: 'end', render: (row) => <Num num={row.numbers.gmv} label={t('items.sold_gmv')} /> },
    { key: 'price', title: t('items.sold_price'), align: 'end', render: (row) => <Num num={row.numbers.unit_price} label={t('items.sold_price')} /> },
    { key: 'stock', title: t('items.stock'), align: 'end', render: (row) => countText(row.stock, language) },
  ]
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const free = data?.rows.filter((row) => !row.chosen) ?? []
  return (
    <div className="items-adding">
      <div className="items-bar">
        <SearchBox value={q} label={t('items.search')} onChange={search} width={220} />
        <Button disabled={free.length === 0} onClick={() => choose(new Map(free.map((row) => [row.product, row])))}>
          {t('items.all')}
        </Button>
        <Button
          type="primary"
          className="items-add"
          disabled={chosen.size === 0}
          loading={busy}
          onClick={() => void add([...chosen.values()].map((row) => asItem(row, told.currency)))}
        >
          {chosen.size ? t('items.add_n', { n: chosen.size }) : t('items.add')}
        </Button>
      </div>
      {data ? <p className="faint">{t('items.sold_hint', { days: data.days })}</p> : null}
      {!data ? (
        <Block height={320} />
      ) : data.rows.length === 0 ? (
        <Empty text={t(q ? 'items.none_found' : 'items.sold_none')}>
          <Button type="primary" onClick={paste}>
            {t('items.paste')}
          </Button>
        </Empty>
      ) : (
        <DataTable<SoldProduct>
          label={t('items.from_sold')}
          columns={columns}
          rows={data.rows}
          rowKey={(row) => row.product}
          onOpen={(row) => !row.chosen && turn(row)}
          className="pinned"
        />
      )}
    </div>
  )
}

/** What it sold for on average is where its price begins. */
function asItem(row: SoldProduct, currency: string): NewPlanItem {
  const price = row.numbers.unit_price.value
  return {
    product: row.product,
    name: row.name,
    category: row.category,
    role: '',
    price: price === null ? null : kept(price, currency),
    cost: null,
    units: null,
    link: '',
    substitute: '',
    note: '',
  }
}

function FromSheet({ plan, told, add, busy }: Parts) {
  const t = useTexts()
  const language = useLanguage()
  const sayError = useSayError()
  const [text, write] = useState('')
  const look = useMutation({
    mutationFn: async (file: Blob) => api.post<ItemSheet>(`${itemsPath(plan.id)}/sheet`, { name: '', data: await encoded(file) }),
    onError: sayError,
  })
  const found = look.data
  const columns: Column<ItemSheet['items'][number]>[] = [
    { key: 'line', title: t('items.line'), width: 60, render: (each) => each.line },
    { key: 'name', title: t('items.name'), width: 300, render: (each) => <span className="clip">{each.name}</span> },
    { key: 'role', title: t('items.role'), render: (each) => (each.role ? t(`role.${each.role}`) : '') },
    { key: 'price', title: t('items.price', { currency: told.currency }), align: 'end', render: (each) => moneyText(each.price, told.currency, language, true) },
    { key: 'units', title: t('items.units'), align: 'end', render: (each) => countText(each.units, language, true) },
  ]
  return (
    <div className="items-adding">
      <p className="faint">{t('items.sheet_hint')}</p>
      <Input.TextArea
        aria-label={t('items.paste')}
        placeholder={t('items.paste_hint')}
        autoSize={{ minRows: 4, maxRows: 10 }}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <div className="items-bar">
        <Button disabled={!text.trim()} loading={look.isPending} onClick={() => look.mutate(new Blob([text]))}>
          {t('items.read')}
        </Button>
        <Button
          type="primary"
          className="items-add"
          disabled={!found || found.items.length === 0}
          loading={busy}
          onClick={() => found && void add(found.items.map(({ line: _, ...item }) => item))}
        >
          {found?.items.length ? t('items.add_n', { n: found.items.length }) : t('items.add')}
        </Button>
      </div>
      <DropBox label={t('items.drop')} hint={t('items.drop_hint')} accept=".xlsx,.csv,.txt" busy={look.isPending} onFile={look.mutate} />
      {found && found.errors.length > 0 && (
        <ul className="items-errors" role="status">
          {found.errors.map((each) => (
            <li key={each.line}>{t('items.line_wrong', { line: each.line, why: each[language] })}</li>
          ))}
        </ul>
      )}
      {found && found.items.length > 0 && (
        <DataTable<ItemSheet['items'][number]>
          label={t('items.from_sheet')}
          columns={columns}
          rows={found.items}
          rowKey={(each) => String(each.line)}
          className="tall"
        />
      )}
    </div>
  )
}
