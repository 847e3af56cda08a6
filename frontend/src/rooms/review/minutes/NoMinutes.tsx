/** Why there is no curve, and how to get one. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import { Card } from '@/components/Card'
import { useTexts } from '../texts'

export function NoMinutes({ note }: { note: string | null }) {
  const t = useTexts()
  const go = useNavigate()
  const can = useCan()
  return (
    <Card title={t('minutes.title')}>
      <div className="no-minutes">
        <p>{note ?? t('minutes.none')}</p>
        {can('connectors.imports.write') && (
          <Button onClick={() => void go('/connectors')}>{t('minutes.import')}</Button>
        )}
      </div>
    </Card>
  )
}
