/** An item on a phone: its name and state, and where its units are. */
import type { StockItem } from '@/app/types'
import { State } from './State'
import { useTexts } from './texts'
import { Units } from './Units'

const SHOWN = ['available', 'held', 'sold', 'buffer'] as const

export function ItemCard({ item, onOpen }: { item: StockItem; onOpen: () => void }) {
  const t = useTexts()
  return (
    <button type="button" className="card stock-card" onClick={onOpen}>
      <span className="stock-card-line">
        <span className="clip">{item.name}</span>
        <State state={item.state} />
      </span>
      <span className="id faint">{item.code}</span>
      <span className="stock-card-line">
        {SHOWN.map((bucket) => (
          <span key={bucket}>
            <span className="faint">{t(`bucket.${bucket}`)}</span> <Units value={item[bucket]} />
          </span>
        ))}
      </span>
    </button>
  )
}
