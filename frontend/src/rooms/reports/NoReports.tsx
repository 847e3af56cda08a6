/** No reports: nothing to report on yet, none made yet, or none of this kind. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import type { ReportChoices } from '@/app/types'
import { Empty } from '@/components/Empty'
import { ImportButton } from '@/components/ImportButton'
import { useTexts } from './texts'

export function NoReports({ filtered, choices }: { filtered: boolean; choices: ReportChoices | undefined }) {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  if (filtered)
    return (
      <Empty text={t('empty.filtered')}>
        <Button onClick={() => void go({ search: '' })}>{t('empty.clear')}</Button>
      </Empty>
    )
  if (choices && choices.months.length === 0)
    return (
      <Empty text={t('empty.no_data')}>
        <ImportButton primary />
      </Empty>
    )
  return <Empty text={t(can('reports.reports.make') ? 'empty.none' : 'empty.reads')} />
}
