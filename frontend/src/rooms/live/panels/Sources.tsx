/** 来源: what feeds this screen, whether it is fresh, and whether anything is lost. */
import { memo } from 'react'
import { useLanguage } from '@/app/language'
import { countText } from '@/components/num/amounts'
import { Tag } from '@/components/Tag'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useSourceName, useTexts } from '../texts'
import type { SourceState } from '../types'
import { useNow } from '../useNow'
import { Nothing, Panel } from './Panel'

/** A source that was quiet for longer may have died without saying so. */
const QUIET_S = 60

const NONE: SourceState[] = []

export const Sources = memo(function Sources() {
  const t = useTexts()
  const sources = usePart('sources') ?? NONE
  const bad = sources.filter((each) => each.broken).length
  return (
    <Panel
      title={t('sources.title')}
      note={bad > 0 ? t('sources.broken_n', { n: bad }) : sources.length || undefined}
      className="live-sources"
    >
      {sources.length === 0 ? (
        <Nothing text={t('sources.none')} />
      ) : (
        <ul>
          {sources.map((each) => (
            <SourceLine key={each.source} state={each} />
          ))}
        </ul>
      )}
    </Panel>
  )
})

/** All that was received is in one of these places. */
export function adds(state: SourceState): boolean {
  const { waiting, stored, duplicate, quarantined, refused } = state
  return state.received === waiting + stored + duplicate + quarantined + refused
}

function SourceLine({ state }: { state: SourceState }) {
  const t = useTexts()
  const language = useLanguage()
  const named = useSourceName()
  const now = useNow()
  const { over } = useRoom()
  const quiet = Math.max(0, Math.round((now - Date.parse(state.last_at)) / 1000))
  const n = (value: number) => countText(value, language, true)
  const bad = state.quarantined + state.refused
  const hint = t('sources.sum', {
    received: n(state.received),
    waiting: n(state.waiting),
    stored: n(state.stored),
    duplicate: n(state.duplicate),
    quarantined: n(state.quarantined),
    refused: n(state.refused),
  })
  return (
    <li>
      <span className="clip">{named(state.source)}</span>
      <small className="faint" data-tip={hint}>
        {countText(state.received, language)}
        {bad > 0 && ` · ${t('sources.bad', { n: bad })}`}
      </small>
      {state.broken ? (
        <Tag tone="bad" tip={t('sources.broken_hint', { n: Math.round(quiet / 60) || 1 })}>
          {t('sources.broken')}
        </Tag>
      ) : over ? null : quiet > QUIET_S ? (
        <Tag tone="warn">{t('sources.quiet', { n: Math.round(quiet / 60) || 1 })}</Tag>
      ) : (
        <Tag tone="ok">{t('sources.fresh')}</Tag>
      )}
      {!adds(state) && <Tag tone="bad">{t('sources.gap')}</Tag>}
    </li>
  )
}
