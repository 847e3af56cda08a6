/** 货架: what is on, in which order, at which price, with how much left; one key pitches. */
import { Button } from 'antd'
import { lazy, memo, Suspense, useMemo, useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { amountsText, countText, moneyText } from '@/components/num/amounts'
import { Tag } from '@/components/Tag'
import { DataTable } from '@/components/table/DataTable'
import type { Column } from '@/components/table/column'
import { byPosition, onShelf } from '../room/commands'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { ShelfProduct } from '../types'
import { AMOUNTS } from './figures'
import { Nothing, Panel } from './Panel'
import { ShelfDrawer } from './ShelfDrawer'

const FigureDrawer = lazy(() => import('./FigureDrawer'))
const NONE: ShelfProduct[] = []

/** A product's figure whose passport is open. */
interface Asked {
  name: 'clicks' | 'orders' | 'gmv'
  of: ShelfProduct
}

export const Shelf = memo(function Shelf({ brief = false }: { brief?: boolean }) {
  const t = useTexts()
  const products = usePart('products') ?? NONE
  const { may } = useRoom()
  const [editing, edit] = useState(false)
  const [asked, ask] = useState<Asked | null>(null)
  const rows = useMemo(
    () => [...onShelf(products), ...products.filter((each) => !each.on_shelf).sort(byPosition)],
    [products],
  )
  const columns = useShelfColumns(rows, brief, ask)
  const on = rows.filter((each) => each.on_shelf).length
  const change = may('run') && <Button onClick={() => edit(true)}>{t('shelf.edit')}</Button>
  return (
    <Panel
      title={t('shelf.title')}
      note={rows.length > 0 ? t('shelf.on', { on, all: rows.length }) : undefined}
      extra={rows.length > 0 ? change : undefined}
      className="live-shelf"
    >
      {rows.length === 0 ? (
        <Nothing text={t('shelf.none')}>{change}</Nothing>
      ) : (
        <DataTable<ShelfProduct>
          label={t('shelf.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.product}
          opened={rows.find((each) => each.pitching)?.product ?? null}
          className="flush"
        />
      )}
      {editing && <ShelfDrawer products={rows} onClose={() => edit(false)} />}
      <Suspense fallback={null}>{asked && <FigureDrawer {...asked} onClose={() => ask(null)} />}</Suspense>
    </Panel>
  )
})

function useShelfColumns(rows: ShelfProduct[], brief: boolean, ask: (asked: Asked) => void): Column<ShelfProduct>[] {
  const t = useTexts()
  const language = useLanguage()
  const { may } = useRoom()
  const acting = may('run')
  const amounts = useCan()(AMOUNTS)
  return useMemo(() => {
    const places = new Map(rows.filter((each) => each.on_shelf).map((each, index) => [each.product, index + 1]))
    const figure = (name: Asked['name'], of: ShelfProduct, text: string, why: string) => (
      <Figure text={text} why={why} label={`${of.name || of.product} ${t(`figure.${name}`)} ${text}`} onOpen={() => ask({ name, of })} />
    )
    const count = (name: 'clicks' | 'orders', row: ShelfProduct) => figure(name, row, countText(row[name], language), t('missing.product'))
    const all: Column<ShelfProduct>[] = [
      { key: 'name', title: t('shelf.product'), width: brief ? 160 : 200, render: (row) => <Name row={row} place={places.get(row.product)} /> },
      { key: 'price', title: t('shelf.price'), align: 'end', render: (row) => <Told text={moneyText(row.price, row.currency, language)} why={t('missing.price')} /> },
      { key: 'stock', title: t('shelf.stock'), align: 'end', render: (row) => <Stock row={row} /> },
      { key: 'clicks', title: t('column.clicks'), align: 'end', render: (row) => count('clicks', row) },
      { key: 'orders', title: t('column.orders'), align: 'end', render: (row) => count('orders', row) },
      { key: 'gmv', title: t('column.gmv'), align: 'end', render: (row) => figure('gmv', row, amountsText(row.gmv, row.currency, language), t('missing.gmv')) },
      { key: 'do', title: t('shelf.doing'), render: (row) => <Doing row={row} brief={brief} /> },
    ]
    const narrow = innerWidth < 1700
    const left = brief ? ['clicks', 'orders', 'gmv'] : narrow ? ['clicks'] : []
    if (!amounts) left.push('gmv')
    return all.filter((each) => (each.key === 'do' ? acting : !left.includes(each.key)))
  }, [rows, brief, acting, amounts, language, t, ask])
}

function Told({ text, why }: { text: string; why: string }) {
  return text === '—' ? (
    <span className="missing" data-tip={why}>
      —
    </span>
  ) : (
    text
  )
}

/** A number that opens its passport. */
function Figure({ text, why, label, onOpen }: { text: string; why: string; label: string; onOpen: () => void }) {
  return (
    <button type="button" className="door" aria-label={label} onClick={onOpen}>
      <Told text={text} why={why} />
    </button>
  )
}

function Name({ row, place }: { row: ShelfProduct; place: number | undefined }) {
  const t = useTexts()
  return (
    <span className={row.on_shelf ? 'live-product' : 'live-product off'}>
      <kbd className="live-key" aria-hidden="true">
        {place ?? '·'}
      </kbd>
      <span className="clip" data-tip={row.name || row.product}>
        {row.name || row.product}
      </span>
      {row.pitching && <Tag tone="accent">{t('shelf.pitching')}</Tag>}
      {!row.on_shelf && <small className="faint">{t('shelf.off')}</small>}
    </span>
  )
}

function Stock({ row }: { row: ShelfProduct }) {
  const t = useTexts()
  const language = useLanguage()
  if (row.stock === null)
    return (
      <span className="missing" data-tip={t('missing.stock')}>
        —
      </span>
    )
  const n = (value: number | null) => countText(value, language, true)
  const ledger = t('shelf.ledger', { left: n(row.stock), held: n(row.held), sold: n(row.sold) })
  if (row.stock <= 0)
    return (
      <Tag tone="bad" tip={ledger}>
        {t('shelf.sold_out')}
      </Tag>
    )
  const text = countText(row.stock, language)
  return (
    <span data-tip={ledger}>
      {row.low ? <Tag tone="warn">{t('shelf.low', { n: text })}</Tag> : text}
      {row.held ? <small className="faint"> +{row.held}</small> : null}
    </span>
  )
}

function Doing({ row, brief }: { row: ShelfProduct; brief: boolean }) {
  const t = useTexts()
  const { act } = useRoom()
  const post = (verb: 'list' | 'unlist' | 'pitch' | 'rest') =>
    void act(`shelf/${encodeURIComponent(row.product)}/${verb}`)
  if (!row.on_shelf)
    return (
      <button type="button" className="live-mini" onClick={() => post('list')}>
        {t('shelf.list')}
      </button>
    )
  return (
    <span className="live-doings">
      {row.sold_out && row.offer?.kind === 'substitute' && (
        <button
          type="button"
          className="live-mini hot"
          data-tip={row.offer.name}
          onClick={() => void act(`shelf/${encodeURIComponent(row.offer?.product ?? '')}/pitch`)}
        >
          {t('shelf.substitute')}
        </button>
      )}
      {row.sold_out && row.offer?.kind === 'presale' && (
        <button
          type="button"
          className="live-mini hot"
          onClick={() => void act('cues', { to: 'host', text: t('shelf.presale_cue', { name: row.name, days: row.offer?.days ?? 0 }) })}
        >
          {t('shelf.presale')}
        </button>
      )}
      <button type="button" className="live-mini" onClick={() => post(row.pitching ? 'rest' : 'pitch')}>
        {t(row.pitching ? 'shelf.rest' : 'shelf.pitch')}
      </button>
      {!brief && (
        <button type="button" className="live-mini" onClick={() => post('unlist')}>
          {t('shelf.unlist')}
        </button>
      )}
    </span>
  )
}
