/** The shelf of the show that is on air, to try a template on; none where nothing is. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useRuns } from '../../list/useRuns'
import type { ShelfProduct, Snapshot } from '../../types'

const NONE: ShelfProduct[] = []
const OFTEN = 5000

export interface ShownShelf {
  /** Of which show, "" where none is on air. */
  title: string
  products: ShelfProduct[]
}

export function useShelf(): ShownShelf {
  const run = useRuns().data?.rows.find((each) => each.state === 'running' || each.state === 'paused')
  const { data } = useQuery({
    queryKey: ['live', 'shelf', run?.id],
    queryFn: () => api.get<Snapshot>(`/live/runs/${run?.id}`),
    select: (told) => told.products.filter((each) => each.name),
    enabled: run !== undefined,
    refetchInterval: OFTEN,
  })
  return { title: data ? (run?.title ?? '') : '', products: data ?? NONE }
}
