/** Selling points as a host reads them: a line a field, then when to wear or use it, and the papers that prove it. */
import { useOwn } from '@/app/texts'
import type { RundownProduct } from '@/app/types/planning'
import { useTexts } from '../texts'

export function Told({ product }: { product: RundownProduct | undefined }) {
  const t = useTexts()
  const own = useOwn()
  const told = product?.selling
  if (!told || told.lines.length + told.scenes.length + told.proofs.length === 0) return null
  return (
    <section>
      <h3>{t('selling.part')}</h3>
      <ul>
        {told.lines.map((each) => (
          <li key={each.zh}>
            {own(each)}：<b>{each.value}</b>
          </li>
        ))}
        {told.scenes.length > 0 && (
          <li>
            {t('selling.scenes')}：{told.scenes.join('、')}
          </li>
        )}
        {told.proofs.map((each) => (
          <li key={`${each.name}/${each.number}`}>
            {each.name} {each.number}
          </li>
        ))}
      </ul>
    </section>
  )
}
