/** Whether an item can still be sold. */
import type { StockItem } from '@/app/types'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from './texts'

const TONES: Record<StockItem['state'], Tone> = { in_stock: 'ok', low: 'warn', sold_out: 'bad' }

export function State({ state }: { state: StockItem['state'] }) {
  const t = useTexts()
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}
