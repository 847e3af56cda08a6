/** Scenes that are in use, to be put into a segment. */
import { Button } from 'antd'
import { useTexts } from '../texts'
import './studios.css'
import { pictureOf, useStudios } from './useStudios'

export function ScenePick({ scene, onPick }: { scene: string; onPick: (scene: string) => void }) {
  const t = useTexts()
  const modules = (useStudios().data?.modules ?? []).filter((each) => !each.retired)
  if (modules.length === 0) return null
  return (
    <ul className="scene-picks" aria-label={t('scenes.pick')}>
      {modules.map((each) => (
        <li key={each.id}>
          <Button aria-pressed={each.name === scene} type={each.name === scene ? 'primary' : 'default'} data-tip={[each.studio_name, ...each.props].filter(Boolean).join('、') || undefined} onClick={() => onPick(each.name)}>
            {each.has_picture && <img src={pictureOf(each.id, each.version)} alt="" loading="lazy" />}
            {each.name}
          </Button>
        </li>
      ))}
    </ul>
  )
}
