/** OBS 场景: how the connection stands, and what leads to which scene. */
import { Button } from 'antd'
import { useState } from 'react'
import { Tag } from '@/components/Tag'
import { usePart } from '../../stream/LiveProvider'
import { useTexts } from '../../texts'
import type { Scenes } from '../../types'
import { ObsForm } from './ObsForm'
import { ObsRules } from './ObsRules'
import { useObsProblem } from './problem'
import './obs.css'

export function Obs() {
  const t = useTexts()
  const scenes = usePart('scenes') ?? null
  const [changing, change] = useState(false)
  return (
    <section className="obs" aria-label={t('obs.title')}>
      {scenes && <ObsState scenes={scenes} />}
      {!scenes && !changing && <p className="faint">{t('obs.none')}</p>}
      {changing ? (
        <ObsForm scenes={scenes} onDone={() => change(false)} />
      ) : (
        <div className="buttons">
          <Button size="medium" onClick={() => change(true)}>
            {t(scenes ? 'obs.change' : 'obs.connect')}
          </Button>
        </div>
      )}
      {scenes && !changing && <ObsRules scenes={scenes} />}
    </section>
  )
}

const TONES = { waiting: 'plain', connected: 'ok', lost: 'bad' } as const

function ObsState({ scenes }: { scenes: Scenes }) {
  const t = useTexts()
  const problem = useObsProblem(scenes)
  return (
    <div className="obs-state" role="status">
      <p>
        {scenes.active ? (
          <Tag tone={TONES[scenes.state]}>{t(`obs.state.${scenes.state}`)}</Tag>
        ) : (
          <Tag>{t('obs.off')}</Tag>
        )}
        <span className="clip">
          {scenes.host}:{scenes.port}
        </span>
        {scenes.current && <span className="clip">{t('obs.current', { scene: scenes.current })}</span>}
      </p>
      {problem && <p className={scenes.state === 'connected' ? 'warn-text' : 'bad-text'}>{problem}</p>}
    </div>
  )
}
