/** A card as the host reads it, with what the law objects to marked. */
import type { ExplanationCard } from '@/app/types/planning'
import { Marked } from '@/components/Marked'
import { useTexts } from '../texts'
import { WAYS } from './draft'
import './cards.css'

export function CardView({ card }: { card: ExplanationCard }) {
  const t = useTexts()
  const said = (field: string, number = 0) => card.findings.filter((each) => each.field === field && each.number === number)
  const steps = WAYS[card.way].filter((step) => card[step])
  return (
    <div className="card-view" lang="zh">
      {card.golden.length > 0 && (
        <ul className="card-golden">
          {card.golden.map((text, place) => (
            <li key={place}>
              <Marked text={text} findings={said('golden', place)} />
            </li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <dl>
          {steps.map((step) => (
            <div key={step}>
              <dt>{t(`cards.${step}`)}</dt>
              <dd>
                <Marked text={card[step]} findings={said(step)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {(['proof', 'reviews'] as const).map(
        (name) =>
          card[name].length > 0 && (
            <section key={name}>
              <h4>{t(`cards.${name}`)}</h4>
              <ul>
                {card[name].map((text, place) => (
                  <li key={place}>
                    <Marked text={text} findings={said(name, place)} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {card.quotes.length > 0 && (
        <section>
          <h4>{t('cards.quotes')}</h4>
          <ul>
            {card.quotes.map((text, place) => (
              <li key={place}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {card.doubts.length > 0 && (
        <section>
          <h4>{t('cards.doubts')}</h4>
          <ul>
            {card.doubts.map((each, place) => (
              <li key={place} className="card-doubt">
                <Marked text={`${each.doubt}\n${each.answer}`} findings={said('doubts', place)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
