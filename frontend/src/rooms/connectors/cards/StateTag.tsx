/** An upload's state as a word. */
import type { UploadState } from '@/app/types'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from '../texts'

const TONES: Record<UploadState, Tone> = {
  received: 'plain',
  reading: 'plain',
  ready: 'info',
  needs_mapping: 'warn',
  refused: 'bad',
  storing: 'plain',
  stored: 'ok',
  unchanged: 'plain',
  discarded: 'plain',
}

export function StateTag({ state }: { state: UploadState }) {
  const t = useTexts()
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}
