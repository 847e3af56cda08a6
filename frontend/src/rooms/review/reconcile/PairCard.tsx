/** Why two sources tell different numbers: the gap from one to the other, part by part. */
import { Button, Select } from 'antd'
import { SwapOutlined } from '@ant-design/icons'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { useOwn } from '@/app/texts'
import { useCan } from '@/app/session'
import type { Reconcile, ReconcilePair, ReconcilePart } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { usePassport } from '@/components/passport/PassportProvider'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import type { ReconcileFilters } from './filters'
import { usePair } from './useReconcile'
import { Waterfall, type Part } from './Waterfall'
import { useCauseHint, useWord } from './words'

interface Props {
  board: Reconcile
  filters: ReconcileFilters
  change: (change: Partial<ReconcileFilters>) => void
}

export function PairCard({ board, filters, change }: Props) {
  const t = useTexts()
  const word = useWord()
  const quantity = board.quantities.find((each) => each.key === filters.quantity)
  const told = quantity?.cells.filter((cell) => cell.num.value !== null).map((cell) => cell.teller) ?? []
  const known = told.some((each) => each === filters.a) && told.some((each) => each === filters.b)
  const { data, error, refetch } = usePair(filters, known && filters.a !== filters.b)
  const options = told.map((teller) => ({ value: teller, label: word('teller', teller) }))
  const choose = (side: 'a' | 'b') => (
    <Select<string>
      aria-label={t(side === 'a' ? 'reconcile.pair.from' : 'reconcile.pair.to')}
      value={filters[side]}
      options={options.filter((option) => option.value !== filters[side === 'a' ? 'b' : 'a'])}
      onChange={(teller) => change({ [side]: teller, cause: '' })}
      style={{ width: 168 }}
    />
  )
  const extra = (
    <span className="reconcile-pick">
      {choose('a')}
      <Button
        type="text"
        icon={<SwapOutlined />}
        aria-label={t('reconcile.pair.swap')}
        onClick={() => change({ a: filters.b, b: filters.a, cause: '' })}
      />
      {choose('b')}
    </span>
  )
  return (
    <Card title={`${word('quantity', filters.quantity)} · ${t('reconcile.pair.parts')}`} extra={known && extra}>
      {!known ? (
        <Missing filters={filters} told={told} />
      ) : error && !data ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : data ? (
        <Bridge pair={data} filters={filters} change={change} />
      ) : (
        <Block height={180} />
      )}
    </Card>
  )
}

function Missing({ filters, told }: { filters: ReconcileFilters; told: string[] }) {
  const t = useTexts()
  const word = useWord()
  const lacking = [filters.a, filters.b].filter((teller) => teller && !told.includes(teller))
  const file = lacking.map((teller) => word('file', teller)).join(t('reconcile.pair.possible_sep'))
  return <p className="quiet-line">{t('reconcile.pair.missing', { file })}</p>
}

interface BridgeProps {
  pair: ReconcilePair
  filters: ReconcileFilters
  change: (change: Partial<ReconcileFilters>) => void
}

function Bridge({ pair, filters, change }: BridgeProps) {
  const t = useTexts()
  const word = useWord()
  const hint = useCauseHint()
  const can = useCan()
  const side = (each: ReconcilePair['a']) => ({ name: word('teller', each.teller), num: each.num })
  if (pair.gap === null) return <p className="quiet-line">{t('reconcile.untold_hint')}</p>
  const shown = pair.parts.filter((part) => part.amount !== 0 || part.units_total > 0)
  const parts = shown.map((part): Part => ({
    key: part.cause,
    name: word('cause', part.cause),
    hint: hint(part.cause),
    amount: part.amount,
    tone: part.cause === 'unexplained' ? 'open' : 'named',
    more: <Details part={part} />,
    action: part.listed && can('trade.orders.read') && (
      <Button
        size="small"
        type={filters.cause === part.cause ? 'primary' : 'default'}
        onClick={() => change({ cause: filters.cause === part.cause ? '' : part.cause, page: 1 })}
      >
        {t('reconcile.pair.orders')}
      </Button>
    ),
  }))
  const names = pair.possible.map((cause) => word('cause', cause)).join(t('reconcile.pair.possible_sep'))
  return (
    <>
      <Waterfall
        label={t('reconcile.pair.chart', { a: side(pair.a).name, b: side(pair.b).name })}
        from={side(pair.a)}
        to={side(pair.b)}
        parts={parts}
      />
      <p className="quiet-line">{t(parts.length ? 'reconcile.pair.sum' : 'reconcile.pair.none')}</p>
      {names && <p className="quiet-line">{t('reconcile.pair.possible', { causes: names })}</p>}
    </>
  )
}

/** What a part is made of, and the shows or days it stands for. */
function Details({ part }: { part: ReconcilePart }) {
  const t = useTexts()
  const own = useOwn()
  const open = usePassport()
  const can = useCan()
  return (
    <small className="waterfall-details">
      {part.made_of.length > 0 && (
        <span>
          {part.made_of.map((each, index) => (
            <Fragment key={`${each.zh}${each.passport}`}>
              {index > 0 && ' − '}
              <button
                type="button"
                className="link-like"
                onClick={() => each.passport && open(each.passport, own(each))}
              >
                {own(each)}
              </button>
            </Fragment>
          ))}
        </span>
      )}
      {part.units_total > 0 && (
        <details>
          <summary>{t('reconcile.pair.units', { n: part.units_total })}</summary>
          <ul>
            {part.units.map((unit) => (
              <li key={unit.id}>
                {unit.title && can('review.shows.read') ? (
                  <Link to={`/review/shows/${unit.id}`}>{unit.title}</Link>
                ) : null}{' '}
                {unit.day}
              </li>
            ))}
          </ul>
          {part.units_total > part.units.length && (
            <p>{t('reconcile.pair.more', { n: part.units_total - part.units.length })}</p>
          )}
        </details>
      )}
    </small>
  )
}
