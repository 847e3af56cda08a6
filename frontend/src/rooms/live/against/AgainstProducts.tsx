/** By product: minutes and goals of the plan, and what the control room counted. */
import { useLanguage } from '@/app/language'
import type { AgainstPlan } from '@/app/types/live'
import { amountsText, countText, moneyText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'

type Product = AgainstPlan['products'][number]

export function AgainstProducts({ told }: { told: AgainstPlan }) {
  const t = useTexts()
  const language = useLanguage()
  const { currency } = told
  const columns: Column<Product>[] = [
    { key: 'name', title: t('against.product'), width: 240, render: (row) => <span className="row-title">{row.name}</span> },
    { key: 'planned', title: t('against.planned'), align: 'end', render: (row) => clockText(row.planned_s) },
    { key: 'actual', title: t('against.actual'), align: 'end', render: (row) => clockText(row.actual_s) },
    { key: 'goal', title: t('against.goal'), align: 'end', render: (row) => moneyText(row.goal_amount, currency, language) },
    { key: 'gmv', title: t('against.gmv'), align: 'end', render: (row) => amountsText(row.gmv, currency, language) },
    { key: 'goal_orders', title: t('against.goal_orders'), align: 'end', render: (row) => countText(row.goal_orders, language) },
    { key: 'orders', title: t('against.orders'), align: 'end', render: (row) => countText(row.orders, language) },
    { key: 'fallen', title: t('against.reason'), render: (row) => row.fallen_out },
  ]
  if (told.products.length === 0) return <p className="quiet-line">{t('against.no_products')}</p>
  return <DataTable<Product> label={t('against.products')} columns={columns} rows={told.products} rowKey={(row) => row.product} className="flush tall" />
}
