/** 合规档案: each show with what is missing of it, and the company's papers with what runs out. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Switch } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api, withQuery } from '@/app/api'
import type { DossierCase, DossierCases } from '@/app/types'
import { useUrlState } from '@/app/url'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { DataTable } from '@/components/table/DataTable'
import { useCaseColumns } from './columns'
import { EvidenceKeyCard } from './EvidenceKeyCard'
import { PapersCard } from './papers/PapersCard'
import { useTexts } from './texts'
import './dossier.css'

const DAYS = [30, 90, 365]

export default function DossiersPage() {
  const t = useTexts()
  const navigate = useNavigate()
  const [asked, change] = useUrlState({ days: 30, open: '' })
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['dossier', 'cases', asked],
    queryFn: () => api.get<DossierCases>(withQuery('/dossier/cases', { days: asked.days, open: asked.open === '1' })),
    placeholderData: keepPreviousData,
  })
  const columns = useCaseColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <div className="page dossiers">
      <Card
        title={t('cases')}
        extra={
          <span className="dossier-bar">
            <label>
              <Switch
                size="small"
                checked={asked.open === '1'}
                aria-label={t('only_open')}
                onChange={(open) => change({ open: open ? '1' : '' })}
              />{' '}
              {t('only_open')}
            </label>
            <Segmented
              size="small"
              value={asked.days}
              options={DAYS.map((n) => ({ value: n, label: t('days', { n }) }))}
              onChange={(days) => change({ days })}
            />
          </span>
        }
      >
        <p className="dossier-hint">{t('cases.hint', { days: asked.days })}</p>
        {data?.rows.length === 0 ? (
          <NoCases open={asked.open === '1'} />
        ) : (
          <DataTable<DossierCase>
            label={t('cases')}
            columns={columns}
            rows={data?.rows}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate(`/dossier/cases/${row.id}`)}
            busy={isPlaceholderData}
            expected={8}
            className="flush"
          />
        )}
      </Card>
      <PapersCard />
      <EvidenceKeyCard />
    </div>
  )
}

function NoCases({ open }: { open: boolean }) {
  const t = useTexts()
  if (open) return <Empty text={t('cases.none_open')} />
  return (
    <Empty text={t('cases.none')}>
      <Link to="/live">
        <Button type="primary">{t('cases.go')}</Button>
      </Link>
    </Empty>
  )
}
