/** The passport of a running figure: what it counts, the formula with its numbers, its window, and who told it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import catalogue from '@rooms/live/ui.json'
import { api, withQuery } from '@/app/api'
import { lookup, useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { FigurePassport } from '@/app/types/live'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Facts, type Fact } from '@/components/Facts'
import { countText } from '@/components/num/amounts'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { useRoom } from '../room/RoomContext'
import { useSourceName, useTexts } from '../texts'
import type { ShelfProduct } from '../types'
import type { FigureKey } from './figures'
import { formulaOf, valueText } from './formula'

const FRESH = 3000

interface Props {
  name: FigureKey
  /** One product's, where it isn't the whole show's. */
  of?: ShelfProduct
  onClose: () => void
}

export default function FigureDrawer({ name, of, onClose }: Props) {
  const t = useTexts()
  const { id } = useRoom()
  const { data, error, refetch } = useQuery({
    queryKey: ['live', 'figure', id, name, of?.product],
    queryFn: () => api.get<FigurePassport>(withQuery(`/live/runs/${id}/figures/${name}`, { product: of?.product })),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH,
  })
  return (
    <SideDrawer open title={t(`figure.${name}`)} size={480} onClose={onClose}>
      {error && !data ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : data ? (
        <Passport name={name} of={of} told={data} />
      ) : (
        <Block height={240} />
      )}
    </SideDrawer>
  )
}

function Passport({ name, of, told }: Omit<Props, 'onClose'> & { told: FigurePassport }) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const word = useCallback((part: string) => lookup(catalogue, `part.${part}`, language) ?? part, [language])
  const at = (moment: string) => dateTime(moment, zone, true)
  const formula = formulaOf(told, { language, say: t, word })
  const facts: (Fact | null)[] = [
    of ? [t('shelf.product'), of.name || of.product] : null,
    [t('passport.value'), valueText(told, language) ?? t(`missing.${name}`)],
    [t('passport.counts'), t(`counts.${name}`)],
    formula ? [t('passport.formula'), formula] : null,
    told.level_at
      ? [t('passport.window'), t('passport.window_level', { at: at(told.level_at) })]
      : told.since
        ? [t('passport.window'), t('passport.window_span', { from: at(told.since), to: at(told.at) })]
        : null,
    [t(of ? 'passport.told_by_whole' : 'passport.told_by'), <Tellers key="tellers" told={told} at={at} />],
    [t('passport.later'), t('passport.later_text')],
  ]
  return <Facts facts={facts.filter((each): each is Fact => each !== null)} wide />
}

/** Each source that told of it, with how many signals and when the newest came. */
function Tellers({ told, at }: { told: FigurePassport; at: (moment: string) => string }) {
  const t = useTexts()
  const language = useLanguage()
  const named = useSourceName()
  if (told.tellers.length === 0) return <span className="missing">{t('passport.told_none')}</span>
  return (
    <ul className="live-tellers">
      {told.tellers.map((each) => (
        <li key={each.source}>
          <b>{named(each.source)}</b>
          <small>{t('passport.told_line', { n: countText(each.signals, language, true), at: at(each.newest_at) })}</small>
        </li>
      ))}
    </ul>
  )
}
