/** 福利: what is set up, running and closed, with its countdown and budget. */
import { memo } from 'react'
import { Tag } from '@/components/Tag'
import { clockText } from '../amounts'
import { Nothing, Panel } from '../panels/Panel'
import { useNamedPart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { useNow } from '../useNow'

export interface Benefit {
  id: string
  kind: string
  title: string
  state: string
  ends_at: string | null
}

const NONE: Benefit[] = []

export const Benefits = memo(function Benefits() {
  const t = useTexts()
  const all = (useNamedPart('benefits') as Benefit[] | undefined) ?? NONE
  return (
    <Panel title={t('benefits.title')} note={all.length || undefined} className="live-benefits">
      {all.length === 0 ? (
        <Nothing text={t('benefits.none')} />
      ) : (
        <ul>
          {all.map((each) => (
            <li key={each.id}>
              <span className="clip">{each.title}</span>
              {each.ends_at && each.state === 'running' && <Left at={each.ends_at} />}
              <Tag tone={each.state === 'running' ? 'accent' : 'plain'}>{each.state}</Tag>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
})

function Left({ at }: { at: string }) {
  const now = useNow()
  return <strong>{clockText(Math.max(0, (Date.parse(at) - now) / 1000))}</strong>
}
