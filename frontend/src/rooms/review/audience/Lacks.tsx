/** What keeps the layers from being everybody, and what would give it. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Audience } from '@/app/types'
import { formatValue } from '@/components/num/format'
import { useTexts } from '../texts'

type Lack = Audience['lacks'][number]

const PLACES: Partial<Record<Lack, { to: string; permission: string; word: 'sources' | 'import' }>> = {
  no_signals: { to: '/events/sources', permission: 'events.signals.read', word: 'sources' },
  nameless: { to: '/events/sources', permission: 'events.signals.read', word: 'sources' },
  no_orders: { to: '/connectors', permission: 'connectors.imports.read', word: 'import' },
  nobodys: { to: '/connectors', permission: 'connectors.imports.read', word: 'import' },
  apart: { to: '/events/sources', permission: 'events.signals.read', word: 'sources' },
}

export function Lacks({ told }: { told: Audience }) {
  const t = useTexts()
  const can = useCan()
  const named = useNamed(told)
  if (told.lacks.length === 0) return null
  return (
    <ul className="audience-lacks">
      {told.lacks.map((lack) => {
        const place = PLACES[lack]
        return (
          <li key={lack}>
            {t(`audience.lack.${lack}`, named)}
            {place && can(place.permission) && <Link to={place.to}>{t(`audience.to_${place.word}`)}</Link>}
          </li>
        )
      })}
    </ul>
  )
}

function useNamed({ sources, orders }: Audience): Record<string, string> {
  const language = useLanguage()
  const whole = (value: number) => formatValue(value, { unit: 'count', language })
  const { nobodys = 0, buyers = 0, joined = 0 } = orders ?? {}
  return {
    nameless: whole(sources.reduce((sum, each) => sum + each.nameless, 0)),
    sources: sources.filter((each) => each.signals > each.nameless).map((each) => each.source).join(language === 'zh' ? '、' : ', '),
    nobodys: whole(nobodys),
    buyers: whole(buyers),
    apart: whole(buyers - joined),
  }
}
