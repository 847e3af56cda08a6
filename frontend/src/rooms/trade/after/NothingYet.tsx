/** No orders here yet: what to bring in, or what to clear. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import { Empty } from '@/components/Empty'
import { useTexts } from '../texts'

interface Props {
  text: string
  narrowed: boolean
  onClear: () => void
}

export function NothingYet({ text, narrowed, onClear }: Props) {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  if (narrowed)
    return (
      <Empty text={t('empty.filtered')}>
        <Button onClick={onClear}>{t('empty.clear')}</Button>
      </Empty>
    )
  return (
    <Empty text={text}>
      {can('connectors.imports.write') && (
        <Button type="primary" onClick={() => void go('/connectors')}>
          {t('empty.import')}
        </Button>
      )}
    </Empty>
  )
}
