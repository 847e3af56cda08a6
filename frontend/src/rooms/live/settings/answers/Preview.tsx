/** How a template reads: for the product it is for, else the one on show, else an example that says it is one. */
import { useLanguage } from '@/app/language'
import { useTexts } from '../../texts'
import { knownOf, piecesOf, type Known } from './fill'
import type { ShownShelf } from './useShelf'

interface Props {
  text: string
  product: string
  shelf: ShownShelf
}

export function Preview({ text, product, shelf }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const { products } = shelf
  const shown =
    products.find((each) => each.product === product) ?? products.find((each) => each.pitching) ?? products[0]
  const example: Known = {
    product: t('answers.example_product'),
    price: '59元',
    anchor: '99元',
    stock: '128',
    position: '3',
    substitute: t('answers.example_substitute'),
  }
  const pieces = piecesOf(text, shown ? knownOf(shown, products, language) : example)
  const missing = pieces.filter((each) => each.missing).length > 0
  return (
    <section className="field" aria-label={t('answers.preview')}>
      <span className="field-label">
        {shown ? t('answers.preview_live', { title: shelf.title }) : t('answers.preview_example')}
      </span>
      <p className="answer-said" aria-live="polite">
        {text.trim() === '' ? (
          <span className="faint">{t('answers.preview_none')}</span>
        ) : (
          pieces.map((piece, index) => (
            <span key={index} className={piece.missing ? 'missing' : undefined}>
              {piece.place ? <b>{piece.text}</b> : piece.text}
            </span>
          ))
        )}
      </p>
      {missing && <p className="field-hint">{t('answers.not_known')}</p>}
    </section>
  )
}
