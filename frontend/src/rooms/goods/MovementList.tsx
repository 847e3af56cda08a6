/** What happened to an item's units, the newest first: who, why, when. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Movement, Movements } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { itemPath } from './filters'
import { useTexts } from './texts'
import { Units } from './Units'

const SIZE = 20
const FRESH = 5000
const BUCKETS = ['available', 'held', 'sold', 'buffer', 'damaged'] as const

interface Props {
  item: string
  page: number
  onPage: (page: number) => void
}

export function MovementList({ item, page, onPage }: Props) {
  const t = useTexts()
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['stock', 'movements', item, page],
    queryFn: () => api.get<Movements>(withQuery(itemPath(item, '/movements'), { page, size: SIZE })),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH,
  })
  const columns = useMovementColumns()
  return (
    <section>
      <h3 className="stock-head">{t('movements')}</h3>
      {error && !data ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : data?.rows.length === 0 ? (
        <p className="faint">{t('movements.none')}</p>
      ) : (
        <DataTable<Movement>
          label={t('movements')}
          columns={columns}
          rows={data?.rows}
          rowKey={(each) => String(each.id)}
          expected={6}
          busy={isPlaceholderData}
        />
      )}
      {data && data.total > 0 && (
        <Pager page={page} size={SIZE} total={data.total} onChange={onPage} fixed />
      )}
    </section>
  )
}

function useMovementColumns(): Column<Movement>[] {
  const t = useTexts()
  const platformName = usePlatformName()
  const zone = useSession().company.zone
  return [
    {
      key: 'at',
      title: t('movement.at'),
      least: 128,
      render: (each) => <span className="num-text">{dateTime(each.at, zone, true)}</span>,
    },
    { key: 'kind', title: t('movement.kind'), least: 60, render: (each) => t(`kind.${each.kind}` as 'kind.receive') },
    {
      key: 'units',
      title: t('movement.units'),
      least: 130,
      render: (each) => (
        <span className="stock-moved">
          {BUCKETS.filter((bucket) => each[bucket] !== 0).map((bucket) => (
            <span key={bucket}>
              <span className="faint">{t(`bucket.${bucket}`)}</span> <Units value={each[bucket]} signed />
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'channel',
      title: t('pool'),
      least: 56,
      render: (each) => (each.channel ? platformName(each.channel) : t('pool.shared')),
    },
    { key: 'by', title: t('movement.by'), least: 60, render: (each) => <span className="clip">{each.by}</span> },
    {
      key: 'why',
      title: t('movement.why'),
      least: 120,
      render: (each) => {
        const said = [each.why, each.order && t('movement.order', { order: each.order })].filter(Boolean).join('；')
        return <span className="stock-why">{said || MISSING}</span>
      },
    },
  ]
}
