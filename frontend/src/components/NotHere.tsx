/** An address that leads nowhere, or to where this person may not go. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCommon } from '@/app/texts'
import { Empty } from './Empty'

export function NotHere() {
  const t = useCommon()
  const go = useNavigate()
  return (
    <Empty text={t('nothere.text')}>
      <Button onClick={() => void go('/')}>{t('nothere.home')}</Button>
    </Empty>
  )
}
