/** 设备升级: what was asked for, who decided, and what it bettered. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useCan } from '@/app/session'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useStudios } from '../studios/useStudios'
import { useTexts } from '../texts'
import { UpgradeRow } from './UpgradeRow'
import { useUpgrades } from './useDevices'

const UpgradeDrawer = lazy(() => import('./UpgradeDrawer'))

export function UpgradesPart({ switcher }: { switcher: ReactNode }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const [asking, ask] = useState(false)
  const { data, error, refetch } = useUpgrades()
  const studios = useStudios().data?.studios ?? []
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const add = may && studios.length > 0 && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => ask(true)}>
      {t('upgrades.ask')}
    </Button>
  )
  return (
    <div className="page studios">
      <div className="studio-head">
        {switcher}
        {data?.length !== 0 && add}
      </div>
      {!data && <Block height={240} />}
      {data?.length === 0 && <Empty text={t(studios.length ? 'upgrades.none' : 'upgrades.no_rooms')}>{add}</Empty>}
      {data && data.length > 0 && (
        <Card title={t('studios.view.upgrades')}>
          <ul className="upgrade-list">
            {data.map((each) => (
              <UpgradeRow key={each.id} upgrade={each} />
            ))}
          </ul>
        </Card>
      )}
      <Suspense fallback={null}>{asking && <UpgradeDrawer studios={studios} onClose={() => ask(false)} />}</Suspense>
    </div>
  )
}
