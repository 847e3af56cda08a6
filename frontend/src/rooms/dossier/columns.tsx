/** The list of shows: when, whose, and what they lack. */
import { usePlatformName } from '@/app/texts'
import { useSession } from '@/app/session'
import type { DossierCase } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useNameOf, useTexts } from './texts'

export function useCaseColumns(): Column<DossierCase>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  const platformName = usePlatformName()
  const dutyName = useNameOf('duty')
  return [
    {
      key: 'begins',
      title: t('col.begins'),
      least: 132,
      render: (row) => (row.begins_at ? dateTime(row.begins_at, zone) : MISSING),
    },
    {
      key: 'show',
      title: t('col.show'),
      least: 160,
      width: 260,
      render: (row) => <strong className="clip">{row.title || row.id}</strong>,
    },
    {
      key: 'account',
      title: t('col.account'),
      width: 200,
      render: (row) => (
        <span className="clip">
          {platformName(row.platform)} · {row.account_name}
        </span>
      ),
    },
    { key: 'host', title: t('col.host'), width: 120, render: (row) => <span className="clip">{row.host || MISSING}</span> },
    { key: 'state', title: t('col.state'), least: 100, render: (row) => <CaseState row={row} /> },
    {
      key: 'lacking',
      title: t('col.lacking'),
      width: 420,
      render: (row) => <span className="clip faint">{row.lacking.map(dutyName).join('、') || MISSING}</span>,
    },
    { key: 'done', title: t('col.done'), align: 'end', render: (row) => `${row.done}/${row.done + row.missing + row.due}` },
  ]
}

export function CaseState({ row }: { row: DossierCase }) {
  const t = useTexts()
  if (!row.asked) return <Tag>{t('state.before_law')}</Tag>
  if (row.missing) return <Tag tone="bad">{t('state.missing_n', { n: row.missing })}</Tag>
  if (row.due) return <Tag tone="warn">{t('state.due_n', { n: row.due })}</Tag>
  return <Tag tone="ok">{t('state.complete')}</Tag>
}
