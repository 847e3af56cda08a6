/** The settlement statement against the orders: from what buyers paid to what was settled, and who differs. */
import { Button } from 'antd'
import { useCan } from '@/app/session'
import type { Statement } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Num } from '@/components/num/Num'
import { useCount } from '@/components/num/useCount'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import type { ReconcileFilters } from './filters'
import { useStatement } from './useReconcile'
import { Waterfall, type Part } from './Waterfall'
import { useCauseHint, useWord } from './words'

const VERDICTS = ['missing', 'extra', 'amount', 'status'] as const

interface Props {
  filters: ReconcileFilters
  change: (change: Partial<ReconcileFilters>) => void
}

export function StatementCard({ filters, change }: Props) {
  const t = useTexts()
  const { data, error, refetch } = useStatement(filters)
  return (
    <Card title={t('reconcile.statement.title')} extra={<span className="faint">{t('reconcile.statement.text')}</span>}>
      {error && !data ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Block height={160} />
      ) : data.settled.value === null ? (
        <p className="quiet-line">{t('reconcile.statement.empty')}</p>
      ) : (
        <Told statement={data} filters={filters} change={change} />
      )}
    </Card>
  )
}

interface ToldProps {
  statement: Statement
  filters: ReconcileFilters
  change: (change: Partial<ReconcileFilters>) => void
}

function Told({ statement, filters, change }: ToldProps) {
  const t = useTexts()
  const word = useWord()
  const hint = useCauseHint()
  const can = useCan()
  const pick = (cause: string) =>
    can('trade.orders.read') && (
      <Button
        size="small"
        type={filters.cause === `statement:${cause}` ? 'primary' : 'default'}
        onClick={() =>
          change({ cause: filters.cause === `statement:${cause}` ? '' : `statement:${cause}`, page: 1 })
        }
      >
        {t('reconcile.pair.orders')}
      </Button>
    )
  const count = useCount()
  const differing = VERDICTS.filter((verdict) => statement[`${verdict}_orders`].value)
  const parts = statement.parts
    .filter((part) => part.amount !== 0)
    .map((part): Part => ({
      key: part.cause,
      name: word('cause', part.cause),
      hint: hint(part.cause),
      amount: part.amount,
      tone: part.listed || part.cause === 'unexplained' ? 'open' : 'named',
      more: part.num && (
        <small className="waterfall-details">
          <Num num={part.num} label={word('cause', part.cause)} exact />
        </small>
      ),
      action: part.listed && pick(part.cause),
    }))
  return (
    <>
      <ul className="statement-counts">
        {differing.length === 0 ? (
          <li>{t('reconcile.statement.clean', { n: count(statement.orders.value ?? 0) })}</li>
        ) : (
          <>
            {differing.map((verdict) => (
              <li key={verdict} data-tip={hint(verdict)}>
                {word('cause', verdict)} <Num num={statement[`${verdict}_orders`]} label={word('cause', verdict)} />
              </li>
            ))}
            <li>{pick('any')}</li>
          </>
        )}
      </ul>
      <Waterfall
        label={t('reconcile.statement.chart')}
        from={{ name: t('reconcile.statement.due'), num: statement.due }}
        to={{ name: t('reconcile.statement.settled'), num: statement.settled }}
        parts={parts}
      />
    </>
  )
}
