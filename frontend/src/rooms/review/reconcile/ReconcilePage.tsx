/** 对账: the same number by every source, how far apart they are, and the gap split into named causes. */
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { NoRows } from '@/components/NoRows'
import { Block } from '@/components/Skeletons'
import type { Reconcile } from '@/app/types'
import { useTexts } from '../texts'
import { Board } from './Board'
import { DEFAULTS, settle, type ReconcileFilters } from './filters'
import { OrdersCard } from './OrdersCard'
import { PairCard } from './PairCard'
import { ReconcileBar } from './ReconcileBar'
import { StatementCard } from './StatementCard'
import { useBoard } from './useReconcile'
import { useWord } from './words'
import './reconcile.css'

export default function ReconcilePage() {
  const [filters, change] = useUrlState(DEFAULTS)
  const { data, error, isPlaceholderData, refetch } = useBoard(filters)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <div className="page reconcile">
      <ReconcileBar filters={filters} change={change} board={data} />
      {data ? <Body board={data} filters={filters} change={change} busy={isPlaceholderData} /> : <Waiting />}
    </div>
  )
}

interface BodyProps {
  board: Reconcile
  filters: ReconcileFilters
  change: (change: Partial<ReconcileFilters>) => void
  busy: boolean
}

function Body({ board, filters: asked, change, busy }: BodyProps) {
  const t = useTexts()
  const told = board.quantities.flatMap((each) => each.cells).filter((cell) => cell.num.value !== null)
  if (told.length === 0) return <NoRows text={t('reconcile.empty')} />
  const filters = settle(asked, board)
  const settled = filters.cause.startsWith('statement:')
  return (
    <>
      <Board board={board} filters={filters} change={change} busy={busy} />
      <Single board={board} />
      <PairCard board={board} filters={filters} change={change} />
      {filters.cause && !settled && <OrdersCard filters={filters} change={change} />}
      <StatementCard filters={filters} change={change} />
      {settled && <OrdersCard filters={filters} change={change} />}
    </>
  )
}

/** Where a period is told by one source only: which files would make a second. */
function Single({ board }: { board: Reconcile }) {
  const t = useTexts()
  const word = useWord()
  const gmv = board.quantities.find((each) => each.key === 'gmv')
  const told = gmv?.cells.filter((cell) => cell.num.value !== null) ?? []
  if (told.length !== 1) return null
  const lacking = ['shows', 'orders', 'days'].filter((teller) => teller !== told[0]?.teller)
  const files = lacking.map((teller) => word('file', teller)).join(t('reconcile.pair.possible_sep'))
  return <p className="quiet-line">{t('reconcile.single', { files })}</p>
}

function Waiting() {
  return (
    <>
      <Block height={300} />
      <Block height={240} />
      <Block height={160} />
    </>
  )
}
