/** Made again from the same files: the button, and how it went the last time. */
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCan, useSession } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { MadeAgain, WholeEdition } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { useTexts } from '../texts'
import { useMakeAgain } from '../useReports'

export function Again({ told }: { told: WholeEdition }) {
  const t = useTexts()
  const can = useCan()
  const again = useMakeAgain(told.edition.id)
  const last = told.again
  const busy = again.isPending || last?.state === 'ready' || last?.state === 'running'
  return (
    <div className="report-again" role="status">
      {can('reports.reports.make') && (
        <Button
          type="text"
          loading={busy}
          data-tip={t('edition.again_hint')}
          onClick={() => again.mutate()}
        >
          {t(busy ? 'again.running' : 'edition.again')}
        </Button>
      )}
      {last && !busy && <Outcome last={last} />}
    </div>
  )
}

function Outcome({ last }: { last: MadeAgain }) {
  const t = useTexts()
  const own = useOwn()
  const { company } = useSession()
  if (last.state !== 'done' || last.same === null)
    return last.error && <span className="faint">{t('again.failed', { why: own(last.error) })}</span>
  const at = last.at ? dateTime(last.at, company.zone) : ''
  return last.other ? (
    <span className="again-other">
      <WarningOutlined aria-hidden="true" /> {t('again.other', { n: last.same, other: last.other, at })}
    </span>
  ) : (
    <span className="again-same">
      <CheckCircleOutlined aria-hidden="true" /> {t('again.same', { n: last.same, at })}
    </span>
  )
}
