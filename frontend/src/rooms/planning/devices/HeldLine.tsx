/** What is there of a kind, and what lacks. */
import type { Held } from '@/app/types/planning'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { HELD_TONES, lacking } from './kinds'

export function HeldLine({ line }: { line: Held }) {
  const t = useTexts()
  return (
    <li>
      <span>{t(`device_kind.${line.kind}`)}</span>
      <span className="held-count">{t('studios.held', { use: line.in_use, least: line.least, backup: line.backup })}</span>
      <Tag tone={HELD_TONES[line.state]}>{t(`held.${line.state}`, { n: lacking(line) })}</Tag>
      {line.away.length > 0 && <small className="faint">{t('studios.away', { names: line.away.join('、') })}</small>}
    </li>
  )
}
