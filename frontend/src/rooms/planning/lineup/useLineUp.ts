/** Line-ups of a plan: the newest is watched while it gets better. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/app/api'
import type { LineUp, LineUpAsked, LineUpHead, Rundown } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'
import { planKey, planPath } from '../plans/usePlans'
import { rundownKey } from '../rundown/useRundown'
import { useTexts } from '../texts'

const OFTEN = 1000
const path = (plan: string) => `${planPath(plan)}/line-ups`
const key = (plan: string) => ['planning', 'line-ups', plan]

export const isOpen = (each: LineUpHead | undefined) => each?.state === 'waiting' || each?.state === 'running'

export function useLineUps(plan: string) {
  const list = useQuery({ queryKey: key(plan), queryFn: () => api.get<LineUpHead[]>(path(plan)) })
  const [chosen, choose] = useState('')
  const id = chosen || list.data?.[0]?.id || ''
  const one = useQuery({
    queryKey: [...key(plan), id],
    queryFn: () => api.get<LineUp>(`${path(plan)}/${id}`),
    enabled: id !== '',
    refetchInterval: (query) => (isOpen(query.state.data) ? OFTEN : false),
  })
  return { list, one, id, choose }
}

export function useAsk(plan: string, onAsked: (id: string) => void) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: (asked: LineUpAsked) => api.post<LineUp>(path(plan), asked),
    onError,
    onSuccess: (made) => {
      client.setQueryData([...key(plan), made.id], made)
      void client.invalidateQueries({ queryKey: key(plan), exact: true })
      onAsked(made.id)
    },
  })
}

export function useTake(plan: string) {
  const t = useTexts()
  const client = useQueryClient()
  const toast = useToast()
  const onError = useSayError()
  return useMutation({
    mutationFn: (id: string) => api.post<Rundown>(`${path(plan)}/${id}/take`),
    onError,
    onSuccess: (rundown) => {
      client.setQueryData(rundownKey(plan), rundown)
      toast(t('lineup.taken_done'))
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: planKey(plan) })
      void client.invalidateQueries({ queryKey: key(plan) })
    },
  })
}
