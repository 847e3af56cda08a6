/** A plan's rundown: kept up with others' changes, and changed one act after the other. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { api, ApiError, withQuery } from '@/app/api'
import type { NewPlannedSegment, Rundown } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { planKey, planPath } from '../plans/usePlans'
import { sameTold, withChange, withMove, type Told } from './columns'

const OFTEN = 4000
/** Plans with acts under way: what is asked meanwhile would show the rows as they were before. */
const atWork = new Set<string>()

export const rundownKey = (plan: string) => [...planKey(plan), 'rundown']
export const rundownPath = (plan: string) => `${planPath(plan)}/segments`

/** Whole; where nothing changed since it was asked for last, the server sends no rows and these stay. */
export function useRundown(plan: string) {
  const client = useQueryClient()
  const key = useMemo(() => rundownKey(plan), [plan])
  return useQuery({
    queryKey: key,
    queryFn: async () => {
      const before = client.getQueryData<Rundown>(key)
      const told = await api.get<Rundown>(withQuery(rundownPath(plan), { since: before?.version }))
      return told.segments === null && before ? before : told
    },
    refetchInterval: () => (atWork.has(plan) ? false : OFTEN),
    structuralSharing: false,
  })
}

/** What somebody typed into a segment that another had changed meanwhile. */
export interface Passed {
  id: string
  title: string
  told: Told
  who: string
}

export interface Saving {
  /** The version up to which somebody has seen this segment: the page's, or their own last change of it. */
  seenNow: () => number
  change: (id: string, told: Told, seen: number) => void
  move: (id: string, to: number) => void
  moveTo: (id: string, at: string) => void
  add: (told: NewPlannedSegment) => Promise<Rundown | undefined>
  act: (id: string, act: 'split' | 'merge' | 'double', body?: object) => void
  remove: (id: string) => void
  outline: (language: string) => void
  undo: () => void
  canUndo: boolean
  busy: boolean
  passed: Passed[]
  useMine: (passed: Passed) => void
  dropMine: (passed: Passed) => void
}

/** An act that was made: the version it began from, and the one it made. */
interface Step {
  before: number
  made: number
}

/** Acts go one after the other, so that each knows the version that the one before made. */
export function useSaving(plan: string): Saving {
  const client = useQueryClient()
  const sayError = useSayError()
  const key = useMemo(() => rundownKey(plan), [plan])
  const path = rundownPath(plan)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const own = useRef(new Map<string, number>())
  const waiting = useRef(0)
  const [busy, setBusy] = useState(false)
  const [passed, setPassed] = useState<Passed[]>([])
  const [steps, setSteps] = useState<Step[]>([])
  const lately = useRef<Step[]>([])

  const here = useCallback(() => client.getQueryData<Rundown>(key), [client, key])
  const put = useCallback((told: Rundown) => client.setQueryData(key, told), [client, key])

  const queue = useCallback(
    (ask: () => Promise<Rundown>, options: { id?: string; refused?: (error: ApiError) => boolean; keep?: boolean } = {}) => {
      waiting.current += 1
      atWork.add(plan)
      setBusy(true)
      void client.cancelQueries({ queryKey: key, exact: true })
      const made = line.current.then(async () => {
        try {
          const told = await ask()
          if (options.id) own.current.set(options.id, told.version)
          const step = { before: told.version - 1, made: told.version }
          if (!options.keep) setSteps((all) => [...all.slice(-49), step])
          if (!options.keep) lately.current = [...lately.current.slice(-49), step]
          if (waiting.current === 1) put(told)
          return told
        } catch (error) {
          if (!(error instanceof ApiError && options.refused?.(error))) sayError(error)
          void client.invalidateQueries({ queryKey: key, exact: true })
          return undefined
        } finally {
          waiting.current -= 1
          if (waiting.current === 0) {
            atWork.delete(plan)
            setBusy(false)
            void client.invalidateQueries({ queryKey: key, exact: true })
            void client.invalidateQueries({ queryKey: planKey(plan), predicate: ({ queryKey }) => queryKey[3] !== 'rundown' })
          }
        }
      })
      line.current = made
      return made
    },
    [client, key, plan, put, sayError],
  )

  return useMemo(() => {
    const seenOf = (id: string, seen: number) => Math.max(seen, own.current.get(id) ?? 0)
    const at = (id: string) => `${path}/${encodeURIComponent(id)}`
    const send = (id: string, told: Told, seen: number, title: string) =>
      void queue(() => api.patch<Rundown>(at(id), { ...told, seen: seenOf(id, seen) }), {
        id,
        refused: (error) => {
          if (error.status !== 409 || error.fault.code !== 'planning.plan_changed_by') return false
          const who = String(error.fault.params?.['who'] ?? '')
          setPassed((all) => [...all, { id, title, told, who }])
          return true
        },
      })
    return {
      seenNow: () => here()?.version ?? 0,
      change: (id, told, seen) => {
        const before = here()
        const segment = before?.segments?.find((each) => each.id === id)
        if (!before || !segment || sameTold(segment, told)) return
        put(withChange(before, id, told))
        send(id, told, seen, segment.title)
      },
      move: (id, to) => {
        const before = here()
        if (!before) return
        put(withMove(before, id, to))
        void queue(() => api.post<Rundown>(`${at(id)}/move`, { to, seen: seenOf(id, before.version) }), { id })
      },
      moveTo: (id, moment) =>
        void queue(() => api.post<Rundown>(`${at(id)}/move`, { at: moment, seen: seenOf(id, here()?.version ?? 0) }), { id }),
      add: (told) => queue(() => api.post<Rundown>(path, told)),
      act: (id, act, body = {}) =>
        void queue(() => api.post<Rundown>(`${at(id)}/${act}`, { ...body, seen: seenOf(id, here()?.version ?? 0) }), { id }),
      remove: (id) =>
        void queue(() => api.remove<Rundown>(withQuery(at(id), { seen: seenOf(id, here()?.version ?? 0) }))),
      outline: (language) => void queue(() => api.post<Rundown>(`${path}/outline`, { language })),
      undo: () => {
        if (waiting.current === 0 && steps.length === 0) return
        void queue(
          async () => {
            const step = lately.current.at(-1)
            if (!step) return api.get<Rundown>(path)
            lately.current = lately.current.slice(0, -1)
            setSteps((all) => all.slice(0, -1))
            await api.post(`${planPath(plan)}/restore`, { number: step.before, seen: step.made })
            return api.get<Rundown>(path)
          },
          { keep: true, refused: () => ((lately.current = []), setSteps([]), false) },
        ).then((told) => {
          if (!told) return
          lately.current = lately.current.map((each, place) => (place === lately.current.length - 1 ? { ...each, made: told.version } : each))
          setSteps(lately.current)
        })
      },
      canUndo: steps.length > 0,
      busy,
      passed,
      useMine: (each) => {
        setPassed((all) => all.filter((one) => one !== each))
        const before = here()
        if (!before) return
        put(withChange(before, each.id, each.told))
        send(each.id, each.told, before.version, each.title)
      },
      dropMine: (each) => setPassed((all) => all.filter((one) => one !== each)),
    }
  }, [busy, here, passed, path, plan, put, queue, steps])
}
