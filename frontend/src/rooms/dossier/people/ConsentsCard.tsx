/** 同意记录: who agreed to what in which words, and who took it back; entries are only added. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { api, withQuery } from '@/app/api'
import { useCan, useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Consent, Consents } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { Tag } from '@/components/Tag'
import { useNameOf, useTexts } from '../texts'

const NewConsent = lazy(() => import('./NewConsent'))

export function ConsentsCard() {
  const t = useTexts()
  const can = useCan()
  const [adding, add] = useState(false)
  const [page, turn] = useState({ page: 1, size: 20 })
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['dossier', 'people', 'consents', page],
    queryFn: () => api.get<Consents>(withQuery('/dossier/people/consents', page)),
    placeholderData: keepPreviousData,
  })
  const columns = useConsentColumns()
  const button = can('dossier.people.write') && (
    <Button size="small" onClick={() => add(true)}>
      {t('consent.add')}
    </Button>
  )
  return (
    <Card title={t('consent.title')} extra={data?.total !== 0 && button}>
      <p className="dossier-hint">{t('consent.hint')}</p>
      {data?.total === 0 ? (
        <Empty text={t('consent.none')}>{button}</Empty>
      ) : (
        <DataTable<Consent>
          label={t('consent.title')}
          columns={columns}
          rows={data?.rows}
          rowKey={(row) => row.id}
          busy={isPlaceholderData}
          expected={3}
          className="flush"
        />
      )}
      {data && data.total > page.size && (
        <Pager {...page} total={data.total} onChange={(number, size) => turn({ page: number, size })} />
      )}
      <Suspense fallback={null}>{adding && <NewConsent onClose={() => add(false)} />}</Suspense>
    </Card>
  )
}

function useConsentColumns(): Column<Consent>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  const purposeName = useNameOf('purpose')
  const platformName = usePlatformName()
  return [
    { key: 'person', title: t('consent.person'), render: (row) => <span className="id">{row.person.slice(0, 8)}</span> },
    { key: 'platform', title: t('people.platform'), render: (row) => platformName(row.platform) },
    { key: 'purpose', title: t('consent.purpose'), render: (row) => purposeName(row.purpose) },
    { key: 'given', title: t('col.state'), render: (row) => <State entry={row} /> },
    { key: 'text', title: t('consent.text'), render: (row) => row.text },
    { key: 'at', title: t('consent.at'), render: (row) => dateTime(row.at, zone) },
    { key: 'proof', title: t('consent.proof'), width: 280, render: (row) => <span className="clip">{row.proof}</span> },
    { key: 'by', title: t('consent.by'), render: (row) => row.by },
  ]
}

function State({ entry }: { entry: Consent }) {
  const t = useTexts()
  if (!entry.given) return <Tag tone="warn">{t('consent.withdrawn')}</Tag>
  return entry.holds ? <Tag tone="ok">{t('consent.holds')}</Tag> : <Tag>{t('consent.past')}</Tag>
}
