/** 报告: make one, and every edition that was made. */
import { Segmented } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import type { Edition } from '@/app/types'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { useNarrow } from '@/components/useNarrow'
import { useEditionColumns } from './columns'
import { EditionCard } from './EditionCard'
import { editionPath } from './names'
import { MakeBar } from './MakeBar'
import { NoReports } from './NoReports'
import { useTexts } from './texts'
import { useChoices, useEditions, type Kind } from './useReports'
import './reports.css'

const DEFAULTS = { kind: '', shows: '', page: 1, size: 20 }

export default function ReportsPage() {
  const t = useTexts()
  const go = useNavigate()
  const can = useCan()
  const narrow = useNarrow()
  const [listed, change] = useUrlState(DEFAULTS)
  const choices = useChoices()
  const { data, error, isPlaceholderData, refetch } = useEditions(listed)
  const columns = useEditionColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <div className="page list-page reports">
      {can('reports.reports.make') && <MakeBar choices={choices.data} shows={listed.shows} />}
      {(listed.kind !== '' || (data && data.total > 0)) && (
        <div className="list-head">
          <h2>{t('list.title')}</h2>
          <Segmented<string>
            aria-label={t('make.kind')}
            size="small"
            value={listed.kind}
            onChange={(kind) => change({ kind })}
            options={[
              { value: '', label: t('list.all') },
              ...((choices.data?.kinds ?? []) as Kind[]).map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            ]}
          />
        </div>
      )}
      {data && data.rows.length === 0 ? (
        <NoReports filtered={listed.kind !== ''} choices={choices.data} />
      ) : narrow ? (
        <Cards rows={data?.rows} />
      ) : (
        <DataTable<Edition>
          label={t('list.title')}
          columns={columns}
          rows={data?.rows}
          rowKey={(edition) => edition.id}
          onOpen={(edition) => void go(editionPath(edition))}
          expected={8}
          busy={isPlaceholderData}
          className="pinned"
        />
      )}
      {data && data.rows.length > 0 && (
        <Pager
          page={listed.page}
          size={listed.size}
          total={data.total}
          onChange={(page, size) => change({ page, size })}
        />
      )}
    </div>
  )
}

function Cards({ rows }: { rows: Edition[] | undefined }) {
  if (!rows) return Array.from({ length: 4 }, (_, index) => <Block key={index} height={120} />)
  return rows.map((edition) => <EditionCard key={edition.id} edition={edition} />)
}
