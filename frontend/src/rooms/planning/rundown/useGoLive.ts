/** 开播: the control room's run is made of the plan; where one is there already, it is gone to. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api, ApiError } from '@/app/api'
import type { Run } from '@/app/types/live'
import type { Plan } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { RUNS } from '../../live/list/useRuns'

export function useGoLive(plan: Plan) {
  const go = useNavigate()
  const client = useQueryClient()
  const sayError = useSayError()
  return useMutation({
    mutationFn: () => api.post<Run>('/live/runs', { plan: plan.id }),
    onSuccess: (run) => {
      void client.invalidateQueries({ queryKey: RUNS })
      void go(`/live/runs/${run.id}`)
    },
    onError: (error) => {
      const run = error instanceof ApiError && error.fault.code === 'live.plan_has_run' && error.fault.params?.['run']
      if (run) void go(`/live/runs/${String(run)}`)
      else sayError(error)
    },
  })
}
