/** Where the making of an edition stands; a failed one says why when pointed at. */
import { LoadingOutlined } from '@ant-design/icons'
import { useOwn } from '@/app/texts'
import type { Edition } from '@/app/types'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from './texts'
import { isOpen } from './useReports'

const TONES: Record<Edition['state'], Tone> = { waiting: 'plain', making: 'info', ready: 'ok', failed: 'bad' }

export function State({ edition }: { edition: Edition }) {
  const t = useTexts()
  const own = useOwn()
  return (
    <Tag tone={TONES[edition.state]} tip={edition.error ? own(edition.error) : undefined}>
      {isOpen(edition) && <LoadingOutlined aria-hidden="true" />} {t(`state.${edition.state}`)}
    </Tag>
  )
}
