/** 导入记录: every batch, what it stored, and the way back. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import type { Batch, Page } from '@/app/types'
import { useUrlState } from '@/app/url'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { BatchDrawer } from './BatchDrawer'
import { useBatchColumns } from './columns'

const DEFAULTS = { page: 1, size: 20, batch: '' }

export function History({ writes }: { writes: boolean }) {
  const t = useTexts()
  const [state, change] = useUrlState(DEFAULTS)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['batches', state.page, state.size],
    queryFn: () =>
      api.get<Page<Batch>>(withQuery('/connectors/batches', { page: state.page, size: state.size })),
    placeholderData: keepPreviousData,
  })
  const undo = useUndo()
  const columns = useBatchColumns(writes, (batch) => undo.mutate(batch))
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const opened = data?.rows.find((batch) => String(batch.id) === state.batch)
  return (
    <Card title={t('history.title')} className="history">
      {data?.rows.length === 0 ? (
        <p className="quiet-line">{t('history.none')}</p>
      ) : (
        <>
          <DataTable<Batch>
            label={t('history.title')}
            columns={columns}
            rows={data?.rows}
            rowKey={(batch) => String(batch.id)}
            onOpen={(batch) => change({ batch: String(batch.id), page: state.page })}
            opened={state.batch}
            expected={6}
            busy={isPlaceholderData}
            className="flush"
          />
          {data && (
            <Pager
              page={state.page}
              size={state.size}
              total={data.total}
              onChange={(page, size) => change({ page, size })}
            />
          )}
        </>
      )}
      <BatchDrawer
        wanted={state.batch}
        listed={opened}
        onClose={() => change({ batch: '', page: state.page })}
      />
    </Card>
  )
}

function useUndo() {
  const t = useTexts()
  const client = useQueryClient()
  const toast = useToast()
  const onError = useSayError()
  return useMutation({
    mutationFn: (batch: Batch) => api.post(`/connectors/batches/${batch.id}/undo`),
    onError,
    onSuccess: (_, batch) => toast(t('history.undone', { file: batch.file })),
    onSettled: () => client.invalidateQueries(),
  })
}
