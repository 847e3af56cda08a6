/** What leads to which scene: kinds of segments, moments of the show, and single segments of this one. */
import { Select } from 'antd'
import { layer } from '@/components/stillPage'
import { useRoom } from '../../room/RoomContext'
import { usePart } from '../../stream/LiveProvider'
import { useTexts, useWord } from '../../texts'
import type { Scenes, Segment } from '../../types'

const KINDS = ['opening', 'product', 'benefit', 'interaction', 'break', 'closing', 'other'] as const
const MOMENTS = ['paused', 'incident', 'ended'] as const

export function ObsRules({ scenes }: { scenes: Scenes }) {
  const t = useTexts()
  const word = useWord()
  const { act } = useRoom()
  const set = (moment: string, scene: string) =>
    void act('scenes/rules', { rules: { ...scenes.rules, [moment]: scene } }, 'put')
  const row = (moment: string, label: string) => (
    <SceneRow
      key={moment}
      label={label}
      none={t('obs.stay')}
      scenes={scenes.scenes}
      value={scenes.rules[moment] ?? ''}
      onChange={(scene) => set(moment, scene)}
    />
  )
  if (scenes.scenes.length === 0) return null
  return (
    <>
      <p className="faint">{t('obs.rules_hint')}</p>
      <ul className="obs-rules">
        {KINDS.map((each) => row(each, word('segment', each)))}
        {MOMENTS.map((each) => row(each, t(`obs.moment.${each}`)))}
      </ul>
      <OwnScenes scenes={scenes.scenes} />
    </>
  )
}

/** A scene of one segment alone. */
function OwnScenes({ scenes }: { scenes: string[] }) {
  const t = useTexts()
  const { act } = useRoom()
  const segments = (usePart('segments') ?? []).filter(isAhead)
  if (segments.length === 0) return null
  const own = segments.filter((each) => each.scene !== '').length
  return (
    <details className="obs-own">
      <summary>
        {t('obs.own')} {own > 0 && <small className="faint">{t('obs.own_n', { n: own })}</small>}
      </summary>
      <ul className="obs-rules">
        {segments.map((each) => (
          <SceneRow
            key={each.id}
            label={each.title}
            none={t('obs.as_kind')}
            scenes={scenes}
            value={each.scene}
            onChange={(scene) => void act(`scenes/segments/${encodeURIComponent(each.id)}`, { scene }, 'put')}
          />
        ))}
      </ul>
    </details>
  )
}

function isAhead(segment: Segment): boolean {
  return segment.state === 'waiting' || segment.state === 'running'
}

interface RowProps {
  label: string
  none: string
  scenes: string[]
  value: string
  onChange: (scene: string) => void
}

function SceneRow({ label, none, scenes, value, onChange }: RowProps) {
  const t = useTexts()
  const lost = value !== '' && !scenes.includes(value)
  const options = [
    { value: '', label: none },
    ...scenes.map((each) => ({ value: each, label: each })),
    ...(lost ? [{ value, label: t('obs.lost_scene', { scene: value }) }] : []),
  ]
  return (
    <li>
      <span className="clip">{label}</span>
      <Select<string>
        size="medium"
        aria-label={label}
        status={lost ? 'warning' : undefined}
        getPopupContainer={layer}
        value={value}
        onChange={onChange}
        options={options}
      />
    </li>
  )
}
