/** An edition that is being made, or could not be. */
import { LoadingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useOwn } from '@/app/texts'
import type { Edition } from '@/app/types'
import { useTexts } from '../texts'

export function NotYet({ edition }: { edition: Edition }) {
  const t = useTexts()
  const own = useOwn()
  const go = useNavigate()
  const failed = edition.state === 'failed'
  return (
    <div className="state" role="status">
      {!failed && <LoadingOutlined className="state-icon" aria-hidden="true" />}
      <p>{failed ? t('edition.failed', { why: edition.error ? own(edition.error) : '' }) : t('edition.waits')}</p>
      <Button onClick={() => void go('/reports')}>{t('edition.back')}</Button>
    </div>
  )
}
