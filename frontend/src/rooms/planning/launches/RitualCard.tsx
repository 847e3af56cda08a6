/** 首发仪式: what is unveiled, who is there, what lies in the box; and which products are new. */
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useCan } from '@/app/session'
import type { Launch, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { Facts } from '@/components/Facts'
import { useTexts } from '../texts'

const LaunchDrawer = lazy(() => import('./LaunchDrawer'))

export function RitualCard({ launch }: { plan: Plan; launch: Launch }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const [changing, change] = useState(false)
  const said = (text: string) => text || <span className="faint">{t('launch.not_set')}</span>
  return (
    <Card title={t('launch.ritual')} extra={may && <Button onClick={() => change(true)}>{t('launch.edit')}</Button>}>
      <Facts
        wide
        facts={[
          [t('launch.reveal'), said(launch.reveal)],
          [t('launch.guests'), said(launch.guests)],
          [t('launch.gift_box'), said(launch.gift_box)],
        ]}
      />
      <Suspense fallback={null}>{changing && <LaunchDrawer launch={launch} part="ritual" onClose={() => change(false)} />}</Suspense>
    </Card>
  )
}
