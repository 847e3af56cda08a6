/** 操作日志: who did what, when. Nothing here can be changed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import { useSession } from '@/app/session'
import type { AuditEntry, Page } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { DataTable } from '@/components/table/DataTable'
import type { Column } from '@/components/table/column'
import { Pager } from '@/components/table/Pager'
import { useTexts, useWord } from '../texts'
import { detailText, subjectText } from './detail'
import { useAuditWords } from './useWords'

/** As many as the server sends at once. */
const SIZE = 100

export function Audit() {
  const t = useTexts()
  const [page, turn] = useState(1)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['audit', page],
    queryFn: () => api.get<Page<AuditEntry>>(withQuery('/accounts/audit', { page })),
    placeholderData: keepPreviousData,
  })
  const columns = useAuditColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <>
      <p className="faint tab-head">{t('audit.hint')}</p>
      <DataTable<AuditEntry>
        label={t('tab.audit')}
        columns={columns}
        rows={data?.rows}
        rowKey={(entry) => String(entry.seq)}
        busy={isPlaceholderData}
        className="boxed"
      />
      {data && <Pager page={page} size={SIZE} total={data.total} onChange={turn} fixed />}
    </>
  )
}

function useAuditColumns(): Column<AuditEntry>[] {
  const t = useTexts()
  const word = useWord()
  const words = useAuditWords()
  const zone = useSession().company.zone
  return [
    {
      key: 'at',
      title: t('audit.at'),
      width: 156,
      render: (entry) => <span className="num-text">{dateTime(entry.at, zone, true)}</span>,
    },
    { key: 'name', title: t('audit.person'), width: 120, render: (entry) => entry.name || MISSING },
    { key: 'what', title: t('audit.verb'), width: 160, render: (entry) => word('verb', entry.what) },
    {
      key: 'of',
      title: t('audit.subject'),
      least: 160,
      render: (entry) => <Clipped text={subjectText(entry, words) || MISSING} />,
    },
    {
      key: 'detail',
      title: t('audit.detail'),
      least: 200,
      render: (entry) => <Clipped text={detailText(entry, words)} />,
    },
    { key: 'address', title: t('audit.address'), width: 120, render: (entry) => entry.address || MISSING },
  ]
}

function Clipped({ text }: { text: string }) {
  return (
    <span className="clip audit-detail" title={text}>
      {text}
    </span>
  )
}
