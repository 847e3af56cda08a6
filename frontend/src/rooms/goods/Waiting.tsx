/** What waits for somebody: large corrections for a second person, and payments that must go back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import type { StockRefund, StockRequest } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from './texts'
import { Units } from './Units'

const FRESH = 15_000

export function Waiting({ writes }: { writes: boolean }) {
  const t = useTexts()
  const requests = useQuery({
    queryKey: ['stock', 'adjustments'],
    queryFn: () => api.get<StockRequest[]>('/goods/stock/adjustments'),
    refetchInterval: FRESH,
  })
  const refunds = useQuery({
    queryKey: ['stock', 'refunds'],
    queryFn: () => api.get<StockRefund[]>('/goods/stock/refunds'),
    refetchInterval: FRESH,
  })
  const open = requests.data?.filter((each) => each.state === 'open') ?? []
  const due = refunds.data?.filter((each) => each.done_at === null) ?? []
  if (open.length + due.length === 0) return null
  return (
    <section className="stock-waiting" aria-label={t('waiting')}>
      {open.map((each) => (
        <Request key={each.id} request={each} writes={writes} />
      ))}
      {due.map((each) => (
        <Refund key={each.id} refund={each} writes={writes} />
      ))}
    </section>
  )
}

function Request({ request, writes }: { request: StockRequest; writes: boolean }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const { run, busy } = useSending()
  const decide = (agree: boolean) => () =>
    run(`/goods/stock/adjustments/${request.id}`, { agree }, t(agree ? 'request.agreed' : 'request.refused'))
  return (
    <p className="stock-waits">
      <span>
        {t('request.said', { by: request.by, name: request.name })} <Units value={request.quantity} signed />
        <span className="faint">
          {' '}
          {request.why} · {dateTime(request.at, zone)}
        </span>
      </span>
      {request.own ? (
        <span className="faint">{t('request.own')}</span>
      ) : (
        writes && (
          <span className="stock-choice">
            <Button size="small" type="primary" disabled={busy} onClick={decide(true)}>
              {t('request.agree')}
            </Button>
            <Button size="small" disabled={busy} onClick={decide(false)}>
              {t('request.refuse')}
            </Button>
          </span>
        )
      )}
    </p>
  )
}

function Refund({ refund, writes }: { refund: StockRefund; writes: boolean }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const { run, busy } = useSending()
  return (
    <p className="stock-waits">
      <span>
        {t(`refund.${refund.why}` as 'refund.expired', { order: refund.order || refund.reservation, n: refund.quantity })}
        <span className="faint"> {dateTime(refund.at, zone)}</span>
      </span>
      {writes && (
        <Button
          size="small"
          disabled={busy}
          onClick={() => run(`/goods/stock/refunds/${refund.id}/done`, {}, t('refund.noted'))}
        >
          {t('refund.done')}
        </Button>
      )}
    </p>
  )
}

function useSending() {
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: ({ path, body }: { path: string; body: object; said: string }) => api.post(path, body),
    onError: sayError,
    onSuccess: (_, { said }) => toast(said),
    onSettled: () => void client.invalidateQueries({ queryKey: ['stock'] }),
  })
  const run = (path: string, body: object, said: string) => sending.mutate({ path, body, said })
  return { run, busy: sending.isPending }
}
