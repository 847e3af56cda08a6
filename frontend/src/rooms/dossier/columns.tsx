/** The list of shows: when, whose, and what they lack. */
import { usePlatformName } from '@/app/texts'
import { useSession } from '@/app/session'
import type { DossierCase } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useNameOf, useTexts } from './texts'

const NAMED = 2

export function useCaseColumns(): Column<DossierCase>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  const platformName = usePlatformName()
  const dutyName = useNameOf('duty')
  const lacking = useLacking()
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
      width: 260,
      render: (row) => (
        <span className="clip faint" data-tip={row.lacking.map(dutyName).join(t('comma')) || undefined}>
          {lacking(row.lacking)}
        </span>
      ),
    },
    {
      key: 'done',
      title: t('col.done'),
      align: 'end',
      render: (row) => (row.why_not ? MISSING : `${row.done}/${row.done + row.missing + row.due}`),
    },
  ]
}

/** `主页公示、商家展示等 12 项`: short, so that a row says how many beside what. */
function useLacking(): (keys: string[]) => string {
  const t = useTexts()
  const short = useNameOf('short')
  return (keys) => {
    const names = keys.slice(0, NAMED).map(short).join(t('comma'))
    if (keys.length <= NAMED) return names || MISSING
    return t('lacking.and_more', { names, n: keys.length, more: keys.length - NAMED })
  }
}

export function CaseState({ row }: { row: DossierCase }) {
  const t = useTexts()
  if (row.why_not) return <Tag>{t(`state.${row.why_not}`)}</Tag>
  if (row.missing) return <Tag tone="bad">{t('state.missing_n', { n: row.missing })}</Tag>
  if (row.due) return <Tag tone="warn">{t('state.due_n', { n: row.due })}</Tag>
  return <Tag tone="ok">{t('state.complete')}</Tag>
}
