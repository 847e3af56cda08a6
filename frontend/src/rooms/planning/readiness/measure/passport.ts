/** How a line was measured, in one line: `对 speed.example.com 测 · 25 MB · 4.9 秒 · 4 路并发`. */
import type { useTexts } from '../../texts'
import { decimal } from '@/components/num/decimal'
import type { Values } from './limits'
import { hostOf } from './ways'

/** As the server writes it down where a line was measured against itself. */
export const SERVER = 'server'
const MB = 1_000_000

/** Empty where nobody measured a line. */
export function passportText(t: ReturnType<typeof useTexts>, values: Values, against: string): string {
  const { bytes, seconds, streams } = values
  if (!against || bytes === undefined || seconds === undefined || streams === undefined) return ''
  const where = against === SERVER ? t('line.this_server') : hostOf(against)
  return t('line.passport', { where, size: `${decimal(bytes / MB, 0, 1, 0)} MB`, seconds: decimal(seconds, 0, 1, 0), streams })
}
