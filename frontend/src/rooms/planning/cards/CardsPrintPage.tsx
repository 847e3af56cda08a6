/** Explanation cards on paper, one a product. */
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { useTitle } from '@/app/title'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { usePlan } from '../plans/usePlans'
import { useTexts } from '../texts'
import { CardView } from './CardView'
import { useCards } from './useCards'
import '../rundown/print.css'

export default function CardsPrintPage() {
  const { id = '' } = useParams()
  const t = useTexts()
  const plan = usePlan(id)
  const { data, error, refetch } = useCards(id)
  useTitle(plan.data ? `${plan.data.title} ${t('tab.cards')}` : null)
  if (error ?? plan.error) return <ErrorSentence error={(error ?? plan.error)!} retry={() => void refetch()} />
  if (!data || !plan.data) return <Block height={420} />
  return (
    <div className="page rd-paper">
      <div className="rd-paper-bar">
        <Link to={`/planning/plans/${id}?tab=cards`}>{t('cards.back')}</Link>
        <Button type="primary" onClick={() => window.print()}>
          {t('rundown.print_now')}
        </Button>
        <small className="faint">{t('rundown.print_hint')}</small>
      </div>
      <div className="rd-cards">
        {data.cards
          .filter((each) => each.written)
          .map((each, place) => (
            <article key={each.item} className="rd-card">
              <header>
                <b>{place + 1}</b>
                <span>{each.price}</span>
                <small>{plan.data.title}</small>
              </header>
              <h2>{each.name}</h2>
              <CardView card={each} />
            </article>
          ))}
      </div>
    </div>
  )
}
