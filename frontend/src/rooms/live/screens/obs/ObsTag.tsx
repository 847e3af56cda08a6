/** In the strip of the control room: OBS's scene, or that it is gone; nothing where none is set up. */
import { Tag } from '@/components/Tag'
import { usePart } from '../../stream/LiveProvider'
import { useTexts } from '../../texts'
import { useObsProblem } from './problem'

export function ObsTag() {
  const t = useTexts()
  const scenes = usePart('scenes')
  const problem = useObsProblem(scenes)
  if (!scenes?.active || scenes.state === 'waiting') return null
  if (scenes.state === 'lost') return <Tag tone="bad" tip={problem ?? undefined}>{t('obs.tag_lost')}</Tag>
  if (problem) return <Tag tone="warn" tip={problem}>{t('obs.tag_missing')}</Tag>
  return <Tag tone="ok" tip={t('obs.current', { scene: scenes.current })}>{t('obs.tag', { scene: scenes.current })}</Tag>
}
