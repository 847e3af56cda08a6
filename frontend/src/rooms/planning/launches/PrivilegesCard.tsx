/** 首发权益: what the first get, in words; price, gifts and limits as the price mechanics hold them. */
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Launch, LaunchTerms, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { moneyText } from '@/components/num/amounts'
import { MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'

const PrivilegeDrawer = lazy(() => import('./PrivilegeDrawer'))

export function PrivilegesCard({ plan, launch }: { plan: Plan; launch: Launch }) {
  const t = useTexts()
  const count = useCount()
  const may = useCan()('planning.plans.write')
  const [opened, open] = useState<number | null>(null)
  const columns = useColumns(launch)
  const names = new Map(launch.terms.map((each) => [each.product, each.name]))
  return (
    <Card
      title={t('launch.privileges')}
      extra={
        may && launch.terms.length > 0 && <Button onClick={() => open(launch.privileges.length)}>{t('launch.add_privilege')}</Button>
      }
    >
      {launch.terms.length === 0 ? (
        <p className="plan-empty">
          {t('launch.no_products')} <Link to={`/planning/plans/${plan.id}?tab=items`}>{t('cards.to_items')}</Link>
        </p>
      ) : (
        <>
          {launch.privileges.length === 0 && <p className="plan-empty">{t('launch.no_privileges')}</p>}
          <ul className="launch-privileges">
            {launch.privileges.map((each, place) => (
              <li key={place}>
                <Tag tone="accent">{t(`privilege.${each.kind}`)}</Tag>
                <button type="button" className="plan-task-title" disabled={!may} onClick={() => open(place)}>
                  {each.text}
                </button>
                <small className="faint">
                  {names.get(each.product) ?? each.product}
                  {each.units !== null && ` · ${t('launch.units', { n: each.units, count: count(each.units) })}`}
                </small>
              </li>
            ))}
          </ul>
          <DataTable<LaunchTerms> label={t('launch.terms')} columns={columns} rows={launch.terms} rowKey={(each) => each.product} />
          <p className="faint">
            {t('launch.terms_hint')} <Link to={`/planning/plans/${plan.id}?tab=items`}>{t('launch.to_pricing')}</Link>
          </p>
        </>
      )}
      <Suspense fallback={null}>{opened !== null && <PrivilegeDrawer launch={launch} place={opened} onClose={() => open(null)} />}</Suspense>
    </Card>
  )
}

function useColumns(launch: Launch): Column<LaunchTerms>[] {
  const t = useTexts()
  const language = useLanguage()
  const count = useCount()
  const money = (minor: number | null) => (minor === null ? MISSING : moneyText(minor, launch.currency, language))
  const number = (value: number | null) => (value === null ? MISSING : count(value))
  return [
    {
      key: 'name',
      title: t('launch.products'),
      width: 240,
      render: (each) => (
        <>
          {each.name} {each.fallen_out && <Tag tone="bad">{t('launch.fallen_out')}</Tag>}
        </>
      ),
    },
    { key: 'price', title: t('launch.price'), align: 'end', render: (each) => money(each.price) },
    { key: 'flash', title: t('launch.flash'), align: 'end', render: (each) => money(each.flash) },
    { key: 'gifts', title: t('launch.gifts'), width: 180, render: (each) => each.gifts.join('、') || MISSING },
    { key: 'most', title: t('launch.most_units'), align: 'end', render: (each) => number(each.most_units) },
    { key: 'person', title: t('launch.per_person'), align: 'end', render: (each) => number(each.per_person) },
    { key: 'left', title: t('launch.left'), align: 'end', render: (each) => number(each.left) },
  ]
}
