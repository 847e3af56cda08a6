/** 福利: set up, armed, running, closed, settled; with countdown, who takes part, and the budget. */
import { Button, Dropdown } from 'antd'
import { lazy, memo, Suspense, useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { countText, moneyText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { layer } from '@/components/stillPage'
import { useSayError } from '@/components/Toast'
import { Tag } from '@/components/Tag'
import { Nothing, Panel } from '../panels/Panel'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { useNow } from '../useNow'
import type { Benefit } from '../types'
import { DRAWN, inOrder, nextOf } from './types'

const BenefitDrawer = lazy(() => import('./BenefitDrawer'))

const NONE: Benefit[] = []
const TONES = { draft: 'plain', armed: 'info', running: 'accent', closed: 'warn', settled: 'ok', cancelled: 'plain' } as const

export const Benefits = memo(function Benefits() {
  const t = useTexts()
  const { may, over } = useRoom()
  const all = usePart('benefits') ?? NONE
  const [making, make] = useState(false)
  const add = may('benefit') && !over && <Button onClick={() => make(true)}>{t('benefits.add')}</Button>
  return (
    <Panel title={t('benefits.title')} note={all.length || undefined} extra={add} className="live-benefits">
      {all.length === 0 ? (
        <Nothing text={t(over ? 'benefits.none_over' : 'benefits.none')} />
      ) : (
        <ul>
          {inOrder(all).map((each) => (
            <BenefitLine key={each.id} benefit={each} />
          ))}
        </ul>
      )}
      <Suspense fallback={null}>{making && <BenefitDrawer onClose={() => make(false)} />}</Suspense>
    </Panel>
  )
})

function BenefitLine({ benefit }: { benefit: Benefit }) {
  const t = useTexts()
  const { may, act, over } = useRoom()
  const next = nextOf(benefit.state, over)
  return (
    <li>
      <span className="clip" data-tip={`${t(`benefit.${benefit.kind}`)} · ${benefit.title}`}>
        {benefit.title}
      </span>
      {benefit.state === 'running' && benefit.closes_at && <Left at={benefit.closes_at} />}
      <Tag tone={TONES[benefit.state]}>{t(`benefit_state.${benefit.state}`)}</Tag>
      <small className="faint live-benefit-told">
        <Spent benefit={benefit} />
      </small>
      {may('benefit') && (
        <span className="live-line-doing">
          {next && (
            <button type="button" className="live-mini" onClick={() => void act(`benefits/${benefit.id}/${next}`)}>
              {t(`benefit_act.${next}`)}
            </button>
          )}
          <More benefit={benefit} />
        </span>
      )}
    </li>
  )
}

function Spent({ benefit }: { benefit: Benefit }) {
  const t = useTexts()
  const language = useLanguage()
  const { budget, spent, currency, entries, winners } = benefit
  const money = (value: number) => moneyText(value, currency, language)
  const { kind, units, used, held } = benefit
  const flash = kind === 'flash_sale'
  const told = [
    flash
      ? t('benefits.used', { used: countText(used, language), units: countText(units, language) })
      : t('benefits.entries', { n: countText(entries, language) }),
    held > 0 ? t('benefits.held', { n: countText(held, language) }) : '',
    budget > 0 ? t('benefits.budget', { spent: money(spent), budget: money(budget) }) : '',
    winners.length > 0 ? t('benefits.winners', { n: winners.length }) : '',
  ]
  return told.filter(Boolean).join(' · ')
}

function Left({ at }: { at: string }) {
  const now = useNow()
  return <strong>{clockText(Math.max(0, (Date.parse(at) - now) / 1000))}</strong>
}

/** Cancel what is not over; take home what is. */
function More({ benefit }: { benefit: Benefit }) {
  const t = useTexts()
  const { id, act } = useRoom()
  const sayError = useSayError()
  const over = benefit.state === 'settled'
  const items = over
    ? [
        { key: 'winners', label: t('benefits.export') },
        ...(DRAWN.includes(benefit.kind) ? [{ key: 'draw', label: t('benefits.draw') }] : []),
      ]
    : [{ key: 'cancel', label: t('benefits.cancel'), danger: true }]
  if (benefit.state === 'cancelled') return null
  const save = async (what: string) => {
    const blob = await api.file(`/live/runs/${id}/benefits/${benefit.id}/${what}`)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = what === 'draw' ? `draw-${benefit.id}.json` : `winners-${benefit.id}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const pick = (key: string) =>
    key === 'cancel' ? void act(`benefits/${benefit.id}/cancel`) : void save(key).catch(sayError)
  return (
    <Dropdown trigger={['click']} getPopupContainer={layer} menu={{ items, onClick: ({ key }) => pick(key) }}>
      <button type="button" className="live-mini" aria-label={t('comments.more')}>
        ⋯
      </button>
    </Dropdown>
  )
}
