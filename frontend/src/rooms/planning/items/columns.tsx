/** The columns of a plan's products. */
import { Select } from 'antd'
import { useLanguage } from '@/app/language'
import type { PlanItem, PlanItems, ItemRole } from '@/app/types/planning'
import { countText, moneyText } from '@/components/num/amounts'
import { duration, formatValue, MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { priceLine } from '../pricing/line'
import { EditNumber } from './EditNumber'
import { digitsOf, kept, typed } from './money'
import type { useActing } from './useItems'

export const ROLES: Exclude<ItemRole, ''>[] = ['hook', 'welfare', 'hit', 'profit', 'image']

interface Given {
  told: PlanItems
  may: boolean
  acting: ReturnType<typeof useActing>
}

export function useItemColumns({ told, may, acting }: Given): Column<PlanItem>[] {
  const t = useTexts()
  const language = useLanguage()
  const { currency } = told
  const digits = digitsOf(currency)
  const money = (key: 'price' | 'cost'): Column<PlanItem> => ({
    key,
    title: t(`items.${key}`, { currency }),
    align: 'end',
    least: 104,
    render: (item) => (
      <EditNumber
        value={typed(item[key], currency)}
        label={`${t(`items.${key}`, { currency })} ${item.name}`}
        digits={digits}
        disabled={!may || item.fallen_out !== ''}
        onDone={(value) => acting.change(item.id, { [key]: kept(value, currency) })}
      />
    ),
    cell: (item) => typed(item[key], currency),
  })
  const costs: Column<PlanItem>[] = told.costs
    ? [
        money('cost'),
        {
          key: 'margin',
          title: t('items.margin'),
          hint: t('items.margin.hint'),
          align: 'end',
          least: 76,
          render: (item) => <Margin item={item} />,
        },
      ]
    : []
  return [
    {
      key: 'name',
      title: t('items.name'),
      least: 200,
      width: 320,
      render: (item) => <Name item={item} />,
      cell: (item) => item.name,
    },
    {
      key: 'category',
      title: t('items.category'),
      least: 76,
      width: 140,
      render: (item) => <span className="clip">{item.category || MISSING}</span>,
      cell: (item) => item.category,
    },
    {
      key: 'role',
      title: t('items.role'),
      hint: t('items.role.hint'),
      least: 112,
      render: (item) => (
        <Select<ItemRole>
          aria-label={`${t('items.role')} ${item.name}`}
          className="items-role"
          variant="borderless"
          value={item.role || undefined}
          placeholder={t('items.role.none')}
          disabled={!may || item.fallen_out !== ''}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          onChange={(role) => acting.change(item.id, { role })}
        />
      ),
      cell: (item) => (item.role ? t(`role.${item.role}`) : ''),
    },
    money('price'),
    {
      key: 'payable',
      title: t('items.payable'),
      hint: t('items.payable.hint'),
      align: 'end',
      least: 96,
      render: (item) => <Payable item={item} currency={currency} />,
      cell: (item) => typed(item.terms?.payable ?? null, currency),
    },
    ...costs,
    {
      key: 'units',
      title: t('items.units'),
      hint: t('items.units.hint'),
      align: 'end',
      least: 84,
      render: (item) => (
        <EditNumber
          value={item.units}
          label={`${t('items.units')} ${item.name}`}
          digits={0}
          disabled={!may || item.fallen_out !== ''}
          onDone={(units) => acting.change(item.id, { units })}
        />
      ),
      cell: (item) => item.units,
    },
    {
      key: 'stock',
      title: t('items.stock'),
      hint: t('items.stock.hint'),
      align: 'end',
      least: 92,
      render: (item) => (
        <span className={item.short ? 'items-short' : undefined} data-tip={item.short ? t('items.short') : undefined}>
          {countText(item.stock, language)}
          {item.short && <Tag tone="warn">{t('items.short.tag')}</Tag>}
        </span>
      ),
      cell: (item) => item.stock,
    },
    {
      key: 'planned',
      title: t('items.planned'),
      align: 'end',
      least: 84,
      render: (item) => (item.planned_s ? duration(item.planned_s, language) : MISSING),
      cell: (item) => item.planned_s,
    },
    {
      key: 'substitute',
      title: t('items.substitute'),
      least: 140,
      width: 220,
      extra: true,
      render: (item) => (
        <span className="clip">{told.items.find((each) => each.product === item.substitute)?.name ?? (item.substitute || MISSING)}</span>
      ),
      cell: (item) => item.substitute,
    },
  ]
}

function Name({ item }: { item: PlanItem }) {
  const t = useTexts()
  return (
    <span className="items-name">
      <span className={item.fallen_out ? 'clip items-out' : 'clip'} data-tip={`${item.name} · ${item.product}`}>
        {item.name}
      </span>
      {item.fallen_out && <Tag tone="bad" tip={item.fallen_out}>{t('items.out')}</Tag>}
    </span>
  )
}

/** 到手价, with the struck-out price beside it; the whole sentence when pointed at. */
function Payable({ item, currency }: { item: PlanItem; currency: string }) {
  const t = useTexts()
  const language = useLanguage()
  const { terms } = item
  if (!terms) return <span className="faint">{MISSING}</span>
  return (
    <span data-tip={priceLine(t, terms, currency, language)}>
      {moneyText(terms.payable, currency, language, true)}
      {terms.anchor && <del className="faint"> {moneyText(terms.anchor.price, currency, language, true)}</del>}
      {(terms.below || terms.waiting) && <Tag tone={terms.below ? 'bad' : 'warn'}>{t(terms.below ? 'pricing.below' : 'pricing.waiting')}</Tag>}
    </span>
  )
}

function Margin({ item }: { item: PlanItem }) {
  const language = useLanguage()
  if (item.price === null || item.cost === null || item.price === 0) return <span className="faint">{MISSING}</span>
  const share = (item.price - item.cost) / item.price
  return (
    <span className={share < 0 ? 'items-short' : undefined}>
      {formatValue(share, { unit: 'ratio', language })}
    </span>
  )
}
