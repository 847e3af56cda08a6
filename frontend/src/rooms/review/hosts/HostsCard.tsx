/** The show's host beside the room's other hosts in like slots: how well each converts, and how sure that is. */
import type { Hosts } from '@/app/types'
import { Card } from '@/components/Card'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { useHostColumns } from './columns'

export function HostsCard({ hosts }: { hosts: Hosts }) {
  const t = useTexts()
  const columns = useHostColumns(hosts)
  const [from, to] = [hosts.hours[0], hosts.hours.at(-1)]
  const slot = t('hosts.slot', {
    from: hourText(from),
    to: hourText(to, 59),
    since: hosts.since,
    until: hosts.until,
  })
  const title = (
    <>
      {t('hosts.title')} <small className="finding">{slot}</small>
    </>
  )
  return (
    <Card title={title}>
      <DataTable
        label={t('hosts.title')}
        columns={columns}
        rows={hosts.rows}
        rowKey={(row) => row.host}
        opened={hosts.host}
        className="flush"
      />
      <p className="quiet-line">
        {hosts.rows.length > 1 ? t('hosts.how', { n: hosts.fewest }) : t('hosts.alone')}
      </p>
    </Card>
  )
}

function hourText(hour: number | undefined, minute = 0): string {
  return `${String(hour ?? 0).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
