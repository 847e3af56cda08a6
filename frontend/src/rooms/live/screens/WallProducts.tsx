/** The five products that sold most, with what is left of them. */
import { useLanguage } from '@/app/language'
import { amountsText, countText } from '@/components/num/amounts'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { ShelfProduct } from '../types'

const MOST = 6

export function best(products: ShelfProduct[]): ShelfProduct[] {
  const sold = (each: ShelfProduct) => Object.values(each.gmv ?? {}).reduce((sum, part) => sum + part, 0)
  return [...products].sort((a, b) => Number(b.pitching) - Number(a.pitching) || sold(b) - sold(a)).slice(0, MOST)
}

export function WallProducts() {
  const t = useTexts()
  const language = useLanguage()
  const over = usePart('run')?.state === 'ended'
  const rows = best(usePart('products') ?? [])
  if (rows.length === 0) return <p className="wall-none">{t('wall.no_products')}</p>
  return (
    <table className="wall-products">
      <thead>
        <tr>
          <th>{t('shelf.product')}</th>
          <th>{t('column.orders')}</th>
          <th>{t('column.gmv')}</th>
          {!over && <th>{t('shelf.stock')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.product} className={row.pitching ? 'on' : ''}>
            <td>{row.name || row.product}</td>
            <td>{countText(row.orders, language)}</td>
            <td>{amountsText(row.gmv, row.currency, language)}</td>
            {!over && (
              <td className={row.low || row.stock === 0 ? 'low' : ''}>
                {row.stock === 0 ? t('shelf.sold_out') : countText(row.stock, language)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
