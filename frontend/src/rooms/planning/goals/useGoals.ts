/** The grid, and the one way to change it: in a queue, each with the versions that were seen, each undoable. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { api } from '@/app/api'
import { useCommon } from '@/app/texts'
import type { Goal, GoalCell, GoalGrid } from '@/app/types'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { after, backOf, cellsOf, keyOf, stepsOf, telling, type Change, type Step, type Wanted } from './changes'
import { gridPath, type GoalFilters } from './filters'

const MOST_STEPS = 50

export function useGrid(filters: GoalFilters) {
  return useQuery({
    queryKey: ['planning', 'grid', gridPath(filters)],
    queryFn: () => api.get<GoalGrid>(gridPath(filters)),
    placeholderData: keepPreviousData,
  })
}

interface Done {
  steps: Step[]
  path: string
  metric: string
  currency: string
}

export function useSaving(filters: GoalFilters) {
  const t = useTexts()
  const c = useCommon()
  const client = useQueryClient()
  const toast = useToast()
  const sayError = useSayError()
  const queue = useRef<Promise<void>>(Promise.resolve())
  const done = useRef<Done[]>([])
  const [undoable, setUndoable] = useState(0)
  const [busy, setBusy] = useState(0)
  const underWay = useRef(new Map<string, number>())
  const path = gridPath(filters)

  const send = useCallback(
    async (at: string, metric: string, currency: string, changes: Change[]) => {
      const key = ['planning', 'grid', at]
      const body = changes.map((change) => ({ ...change, metric, currency }))
      const made = await api.post<Goal[]>('/planning/goals', { changes: body })
      const grid = client.getQueryData<GoalGrid>(key)
      if (grid) client.setQueryData(key, after(grid, changes, made))
      void client.invalidateQueries({ queryKey: ['planning'] })
      void client.invalidateQueries({ queryKey: ['overview'] })
      return { grid, made }
    },
    [client],
  )

  const refused = useCallback(
    (error: unknown) => {
      sayError(error)
      void client.invalidateQueries({ queryKey: ['planning'] })
    },
    [client, sayError],
  )

  const inTurn = useCallback((work: () => Promise<void>) => {
    setBusy((now) => now + 1)
    queue.current = queue.current.then(work).finally(() => setBusy((now) => now - 1))
  }, [])

  const undo = useCallback(() => {
    inTurn(async () => {
      const last = done.current.pop()
      if (!last) return
      setUndoable(done.current.length)
      try {
        await send(last.path, last.metric, last.currency, backOf(last.steps))
        toast(t('goals.undone'))
      } catch (error) {
        refused(error)
      }
    })
  }, [inTurn, refused, send, t, toast])

  /** The version of a cell as it is seen; null while a change of our own is under way, whose version comes after. */
  const seenNow = useCallback(
    (cell: GoalCell) => (underWay.current.get(keyOf(cell)) ? null : cell.version),
    [],
  )

  /** `quietly` says nothing of a single cell; the number itself shows it. */
  const save = useCallback(
    (values: Wanted[], seen: GoalGrid, quietly = false) => {
      const { metric, currency } = seen
      const count = (by: number) =>
        values.forEach((each) =>
          underWay.current.set(keyOf(each), (underWay.current.get(keyOf(each)) ?? 0) + by),
        )
      count(1)
      inTurn(async () => {
        const now = client.getQueryData<GoalGrid>(['planning', 'grid', path]) ?? seen
        const cells = cellsOf(now)
        const versions = values.map((each) => ({ ...each, seen: each.seen ?? cells.get(keyOf(each))?.version ?? '' }))
        const changes = telling(now, versions)
        try {
          if (changes.length === 0) return
          const { made } = await send(path, metric, currency, changes)
          done.current = [...done.current, { steps: stepsOf(now, changes, made), path, metric, currency }].slice(-MOST_STEPS)
          setUndoable(done.current.length)
          if (!quietly) toast(t('goals.saved', { n: changes.length }), { undo: { label: c('undo'), run: undo } })
        } catch (error) {
          refused(error)
        } finally {
          count(-1)
        }
      })
    },
    [c, client, inTurn, path, refused, send, t, toast, undo],
  )
  return { save, seenNow, undo, undoable, busy: busy > 0 }
}
