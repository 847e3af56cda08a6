/** 讲解卡: for each product what is told of it, in which order, and what backs it up. */
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import type { ExplanationCard, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { CardView } from './CardView'
import { useCards } from './useCards'
import './cards.css'

const CardDrawer = lazy(() => import('./CardDrawer'))

export default function CardsTab({ plan }: { plan: Plan }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const { data, error, refetch } = useCards(plan.id)
  const [opened, open] = useState('')
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={420} />
  if (data.cards.length === 0)
    return (
      <Empty text={t('cards.no_products')}>
        <Link to={`/planning/plans/${plan.id}?tab=items`}>{t('cards.to_items')}</Link>
      </Empty>
    )
  const card = data.cards.find((each) => each.item === opened)
  const written = data.cards.filter((each) => each.written).length
  return (
    <div className="cards">
      <p className="cards-bar">
        <span>{t('cards.written', { done: written, all: data.cards.length })}</span>
        {written > 0 && <Link to={`/planning/plans/${plan.id}/cards`}>{t('cards.print')}</Link>}
      </p>
      <div className="cards-grid">
        {data.cards.map((each) => (
          <One key={each.item} card={each} may={may} onOpen={() => open(each.item)} />
        ))}
      </div>
      <Suspense fallback={null}>
        {card && <CardDrawer key={card.item} plan={plan.id} card={card} version={data.version} onClose={() => open('')} />}
      </Suspense>
    </div>
  )
}

function One({ card, may, onOpen }: { card: ExplanationCard; may: boolean; onOpen: () => void }) {
  const t = useTexts()
  const objections = card.findings.filter((each) => each.severity !== 'suspected').length
  return (
    <Card
      title={card.name}
      extra={
        <span className="cards-extra">
          {card.price && <span>{card.price}</span>}
          {objections > 0 && <Tag tone="bad">{t('cards.objections', { n: objections })}</Tag>}
          {may && (
            <Button size="small" onClick={onOpen} aria-label={t(card.written ? 'cards.edit_of' : 'cards.write_of', { name: card.name })}>
              {t(card.written ? 'cards.edit' : 'cards.write')}
            </Button>
          )}
        </span>
      }
    >
      {card.written ? <CardView card={card} /> : <p className="faint">{t('cards.none')}</p>}
    </Card>
  )
}
