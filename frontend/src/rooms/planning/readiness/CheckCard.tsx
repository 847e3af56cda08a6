/** The checklist in its groups. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useCan } from '@/app/session'
import type { Plan, PlanCheck, Readiness } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { CheckRow } from './CheckRow'
import { GROUPS, grouped } from './groups'
import type { Acts } from './useReadiness'
import { useListKeys } from './useListKeys'

const CheckDrawer = lazy(() => import('./CheckDrawer'))
const MeasureDrawer = lazy(() => import('./measure/MeasureDrawer'))

interface Props {
  plan: Plan
  told: Readiness
  acts: Acts
  may: boolean
}

type Opened = { what: 'new' } | { what: 'edit' | 'measure'; id: string }

export function CheckCard({ plan, told, acts, may }: Props) {
  const t = useTexts()
  const writes = useCan()('planning.plans.write')
  const [opened, open] = useState<Opened | null>(null)
  const [failing, fail] = useState('')
  const mark = (check: PlanCheck, outcome: 'passed' | 'failed' | 'cleared', note = '') => {
    fail('')
    acts.mutate({ act: 'result', id: check.id, result: { outcome, note, device: '', values: {} } })
  }
  const press = (check: PlanCheck) => {
    if (check.state === 'passed') mark(check, 'cleared')
    else if (check.measure) open({ what: 'measure', id: check.id })
    else mark(check, 'passed')
  }
  const keys = useListKeys(told.checks, { press, fail: (check) => fail(check.id), edit: (check) => writes && open({ what: 'edit', id: check.id }) })
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.focus()
  }, [hash])
  const of = (id: string) => told.checks.find((check) => check.id === id)
  const on = opened && opened.what !== 'new' ? of(opened.id) : undefined
  return (
    <Card title={t('checks.title')} extra={writes && told.checks.length > 0 && <Head told={told} acts={acts} onAdd={() => open({ what: 'new' })} />}>
      {told.checks.length === 0 ? (
        <Empty text={t('checks.none')}>
          {writes && (
            <Button type="primary" size="large" loading={acts.isPending} onClick={() => acts.mutate({ act: 'lay' })}>
              {t(told.team_list ? 'checks.lay_team' : 'checks.lay')}
            </Button>
          )}
        </Empty>
      ) : (
        <div className="ready-list" onKeyDown={may ? keys : undefined}>
          {may && <p className="faint ready-keys">{t('checks.keys')}</p>}
          {GROUPS.map((group) => {
            const checks = grouped(told.checks, group)
            return checks.length === 0 ? null : (
              <section key={group} aria-label={t(`check_group.${group}`)}>
                <h3>
                  {t(`check_group.${group}`)}{' '}
                  <small className="faint">
                    {checks.filter((check) => check.state === 'passed').length}/{checks.length}
                  </small>
                </h3>
                <ul>
                  {checks.map((check) => (
                    <CheckRow
                      key={check.id}
                      check={check}
                      zone={told.zone}
                      may={may}
                      failing={failing === check.id}
                      onPress={() => press(check)}
                      onMeasure={() => open({ what: 'measure', id: check.id })}
                      onFailing={(on) => fail(on ? check.id : '')}
                      onNoted={(outcome, note) => mark(check, outcome, note)}
                      onEdit={writes ? () => open({ what: 'edit', id: check.id }) : undefined}
                    />
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      )}
      <Suspense fallback={null}>
        {opened?.what === 'measure' && on && <MeasureDrawer key={on.id} check={on} lineHost={told.line_host} acts={acts} onClose={() => open(null)} />}
        {opened && opened.what !== 'measure' && (opened.what === 'new' || on) && (
          <CheckDrawer check={on ?? null} version={plan.version} acts={acts} onClose={() => open(null)} />
        )}
      </Suspense>
    </Card>
  )
}

function Head({ told, acts, onAdd }: { told: Readiness; acts: Acts; onAdd: () => void }) {
  const t = useTexts()
  const items: MenuProps['items'] = [
    { key: 'team', label: t('checks.to_team') },
    ...(told.team_list ? [{ key: 'house', label: t('checks.to_house') }] : []),
  ]
  return (
    <span className="ready-head">
      <Dropdown
        trigger={['click']}
        getPopupContainer={layer}
        menu={{ items, onClick: ({ key }) => acts.mutate({ act: key as 'team' | 'house' }) }}
      >
        <Button>{t('checks.list')}</Button>
      </Dropdown>
      <Button icon={<PlusOutlined />} onClick={onAdd}>
        {t('checks.add')}
      </Button>
    </span>
  )
}
