/** The shows side by side as a report: the reports page asks for it, with these shows chosen. */
import { FileAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { withQuery } from '@/app/api'
import { useOwn } from '@/app/texts'
import { useCan } from '@/app/session'
import type { Compare } from '@/app/types'
import { useTexts } from '../texts'

export function ReportButton({ data }: { data: Compare }) {
  const t = useTexts()
  const can = useCan()
  const own = useOwn()
  const go = useNavigate()
  if (data.topic !== 'show' || data.groups.length < 2 || !can('reports.reports.make')) return null
  const names = Object.fromEntries(data.groups.map((group) => [group.key, own(group)]))
  return (
    <Button
      size="small"
      icon={<FileAddOutlined />}
      onClick={() => void go(withQuery('/reports', { shows: Object.keys(names).join(',') }), { state: { names } })}
    >
      {t('compare.report')}
    </Button>
  )
}
