/** An order's state in our words, and in the platform's own when pointed at. */
import type { OrderStatus } from '@/app/types'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from './texts'

const TONES: Record<OrderStatus, Tone> = {
  unpaid: 'plain',
  paid: 'info',
  shipped: 'info',
  completed: 'ok',
  closed: 'plain',
  refunded: 'warn',
  unknown: 'plain',
}

export function Status({ status, raw }: { status: OrderStatus; raw: string }) {
  const t = useTexts()
  return (
    <Tag tone={TONES[status]} tip={raw ? t('status.raw', { raw }) : undefined}>
      {t(`status.${status}`)}
    </Tag>
  )
}
