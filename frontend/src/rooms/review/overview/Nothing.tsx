/** No sales are told yet: what fills this page. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import { Empty } from '@/components/Empty'
import { useTexts } from '../texts'

export function Nothing() {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  return (
    <Empty text={t('overview.empty')}>
      {can('connectors.imports.write') && (
        <Button type="primary" onClick={() => void go('/connectors')}>
          {t('overview.import')}
        </Button>
      )}
    </Empty>
  )
}
