/** No shows: either nothing was imported yet, or the filters leave none. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import { Empty } from '@/components/Empty'
import { useTexts } from './texts'

export function NoShows({ filtered }: { filtered: boolean }) {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  if (filtered)
    return (
      <Empty text={t('empty.filtered')}>
        <Button onClick={() => void go({ search: '' })}>{t('empty.clear')}</Button>
      </Empty>
    )
  return (
    <Empty text={t('empty.none')}>
      {can('connectors.imports.write') && (
        <Button type="primary" onClick={() => void go('/connectors')}>
          {t('empty.import')}
        </Button>
      )}
    </Empty>
  )
}
