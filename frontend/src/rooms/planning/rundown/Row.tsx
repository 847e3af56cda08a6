/** One segment's line: its place on the clock, and its cells. */
import { HolderOutlined, LockFilled, WarningOutlined } from '@ant-design/icons'
import { memo, type DragEvent, type KeyboardEvent } from 'react'
import { useLanguage } from '@/app/language'
import type { PlannedSegment, RundownProduct } from '@/app/types/planning'
import { countText, moneyText } from '@/components/num/amounts'
import { priceLine } from '../pricing/line'
import { useTexts } from '../texts'
import { lengthText } from './clock'
import { COLUMNS, KINDS, type Key } from './columns'
import { ROW } from './useWindow'

export interface Typing {
  key: Key
  text: string
}

export interface Hand {
  point: (row: number, column: number) => void
  edit: (row: number, column: number) => void
  type: (text: string) => void
  commit: (move: [number, number] | null, text?: string) => void
  leave: () => void
  open: (row: number) => void
  drag: (row: number, event: DragEvent) => void
}

interface Props {
  segment: PlannedSegment
  row: number
  time: string
  product: RundownProduct | undefined
  products: readonly RundownProduct[]
  currency: string
  may: boolean
  /** The column under the cursor, -1 where it is in another row. */
  at: number
  typing: Typing | null
  amiss: string
  fresh: boolean
  dropping: boolean
  hand: Hand
}

export const Row = memo(function Row(props: Props) {
  const t = useTexts()
  const { segment, row, time, may, at, hand, amiss, fresh, dropping } = props
  const words = segment.phrases.length + segment.points.length + segment.mechanics.length
  const classes = ['rd-row', segment.kind, at >= 0 && 'here', segment.locked && 'locked', fresh && 'fresh', dropping && 'drop']
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={at >= 0}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${row * ROW}px)` }}
    >
      <span role="rowheader" className="rd-no" draggable={may && !segment.locked} onDragStart={(event) => hand.drag(row, event)}>
        {may && !segment.locked && <HolderOutlined aria-hidden="true" />}
        <span>{row + 1}</span>
      </span>
      <span role="gridcell" className="rd-time">
        {time}
      </span>
      {COLUMNS.map((key, column) => (
        <span
          key={key}
          role="gridcell"
          className={`rd-${key}`}
          tabIndex={at === column ? 0 : -1}
          onMouseDown={() => hand.point(row, column)}
          onDoubleClick={() => hand.edit(row, column)}
        >
          {props.typing?.key === key ? <Input {...props} of={key} text={props.typing.text} /> : <Cell {...props} of={key} />}
        </span>
      ))}
      <button type="button" role="gridcell" tabIndex={-1} className="rd-words" onClick={() => hand.open(row)}>
        {words > 0 ? t('rundown.words', { n: words }) : t('rundown.no_words')}
        {(segment.findings.length > 0 || amiss) && (
          <WarningOutlined
            className={segment.findings.length > 0 ? 'warn-text' : 'faint'}
            role="img"
            aria-label={[amiss, segment.findings.length > 0 ? t('rundown.objected', { n: segment.findings.length }) : ''].filter(Boolean).join('\n')}
            data-tip={[amiss, segment.findings.length > 0 ? t('rundown.objected', { n: segment.findings.length }) : ''].filter(Boolean).join('\n')}
          />
        )}
        {segment.locked && <LockFilled aria-label={t('rundown.locked')} data-tip={t('rundown.locked')} />}
      </button>
    </div>
  )
})

function Cell({ segment, of, product, currency }: Props & { of: Key }) {
  const t = useTexts()
  const language = useLanguage()
  if (of === 'planned_s') return <>{lengthText(segment.planned_s)}</>
  if (of === 'kind') return <>{t(`segment.${segment.kind}`)}</>
  if (of === 'goal_amount') return <>{segment.goal_amount === null ? '' : moneyText(segment.goal_amount, currency, language)}</>
  if (of === 'goal_orders') return <>{segment.goal_orders === null ? '' : countText(segment.goal_orders, language)}</>
  if (of === 'product' && product)
    return (
      <>
        {product.name}
        {product.terms && (
          <small className="faint" data-tip={priceLine(t, product.terms, currency, language)}>
            {' '}
            {moneyText(product.terms.payable, currency, language)}
          </small>
        )}
      </>
    )
  return <>{segment[of]}</>
}

function Input({ segment, of, text, products, hand }: Props & { of: Key; text: string }) {
  const t = useTexts()
  const label = `${segment.title} ${t(`rundown.col.${of}`)}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') hand.commit([event.shiftKey ? -1 : 1, 0])
    else if (event.key === 'Tab') hand.commit([0, event.shiftKey ? -1 : 1])
    else if (event.key === 'Escape') hand.leave()
    else return event.stopPropagation()
    event.preventDefault()
    event.stopPropagation()
  }
  if (of === 'kind' || of === 'product')
    return (
      <select
        autoFocus
        className="rd-input"
        aria-label={label}
        value={text}
        onChange={(event) => hand.commit(null, event.target.value)}
        onBlur={() => hand.commit(null)}
        onKeyDown={onKeyDown}
      >
        {of === 'kind' ? (
          KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`segment.${kind}`)}
            </option>
          ))
        ) : (
          <>
            <option value="">{t('rundown.no_product')}</option>
            {text && !products.some((each) => each.product === text) && <option value={text}>{text}</option>}
            {products.map((each) => (
              <option key={each.product} value={each.product} disabled={each.fallen_out !== ''}>
                {each.name}
              </option>
            ))}
          </>
        )}
      </select>
    )
  return (
    <input
      autoFocus
      className="rd-input"
      aria-label={label}
      value={text}
      onFocus={(event) => event.target.setSelectionRange(999, 999)}
      onChange={(event) => hand.type(event.target.value)}
      onBlur={() => hand.commit(null)}
      onKeyDown={onKeyDown}
    />
  )
}
