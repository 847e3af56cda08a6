/** The product that is being talked of: its price, and what is left of it. Both come from the ledger, or aren't shown. */
import { useLanguage } from '@/app/language'
import { countText, moneyText } from '@/components/num/amounts'
import { usePart } from '../../stream/LiveProvider'
import { useTexts } from '../../texts'
import type { ShelfProduct } from '../../types'
import { Card } from './Card'

function usePitched(): ShelfProduct | undefined {
  return usePart('products')?.find((each) => each.pitching)
}

export function Price() {
  const t = useTexts()
  const language = useLanguage()
  const product = usePitched()
  if (!product || product.price === null) return <Card>{null}</Card>
  const money = (value: number) => moneyText(value, product.currency, language, true)
  const anchor = product.anchor !== null && product.anchor > product.price ? product.anchor : null
  return (
    <Card>
      <p className="overlay-name">{product.name || product.product}</p>
      <p className="overlay-price">
        <small>{t('overlay.price')}</small>
        <strong>{money(product.price)}</strong>
        {anchor !== null && <del>{money(anchor)}</del>}
      </p>
    </Card>
  )
}

export function Stock() {
  const t = useTexts()
  const language = useLanguage()
  const product = usePitched()
  if (!product || product.stock === null) return <Card>{null}</Card>
  const out = product.stock <= 0
  return (
    <Card tone={product.low || out ? 'low' : ''}>
      <p className="overlay-name">{product.name || product.product}</p>
      <strong>{out ? t('shelf.sold_out') : t('shelf.left', { n: countText(product.stock, language, true) })}</strong>
    </Card>
  )
}
