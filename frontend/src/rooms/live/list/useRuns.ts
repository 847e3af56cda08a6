/** Shows that are planned, running and over. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import type { ShowPage } from '@/app/types'
import type { Runs } from '@/app/types/live'
import { useSayError } from '@/components/Toast'
import type { Run } from '../types'
import type { NewSegment } from './paste'

export const RUNS = ['live', 'runs']
const OFTEN = 5000

export function useRuns() {
  return useQuery({
    queryKey: RUNS,
    queryFn: () => api.get<Runs>(withQuery('/live/runs', { size: 100 })),
    refetchInterval: OFTEN,
  })
}

export interface RunDraft {
  title: string
  /** An account that is there; else `platform` and `account_name` make one. */
  account: string
  platform: string
  account_name: string
  host: string
  room_id: string
  planned_at: string | null
}

export const EMPTY: RunDraft = {
  title: '',
  account: '',
  platform: 'douyin',
  account_name: '',
  host: '',
  room_id: '',
  planned_at: null,
}

export function isReady(draft: RunDraft): boolean {
  return draft.title.trim() !== '' && (draft.account !== '' || draft.account_name.trim() !== '')
}

/** Accounts and hosts that shows already name. */
export function useKnown(enabled: boolean) {
  const { data } = useQuery({
    queryKey: ['shows', 'facets'],
    queryFn: () => api.get<ShowPage>(withQuery('/shows', { size: 1 })),
    enabled,
  })
  return data?.facets
}

interface Made {
  draft: RunDraft
  segments: NewSegment[]
}

/** The show, then its rundown where one was pasted. */
async function make({ draft, segments }: Made): Promise<Run> {
  const run = await api.post<Run>('/live/runs', draft)
  if (segments.length > 0) await api.put(`/live/runs/${run.id}/segments`, { segments })
  return run
}

export function useNewRun(onMade: (run: Run) => void) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: make,
    onError,
    onSuccess: onMade,
    onSettled: () => client.invalidateQueries({ queryKey: RUNS }),
  })
}
