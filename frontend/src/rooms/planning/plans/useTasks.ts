/** Marketing tasks of a plan. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { NewTask, Plan, Task, TaskFields } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { PLANS, planKey, planPath } from './usePlans'

export function useTasks(plan: Plan) {
  return useQuery({
    queryKey: [...planKey(plan.id), 'tasks', plan.version],
    queryFn: () => api.get<Task[]>(`${planPath(plan.id)}/tasks`),
    placeholderData: (before) => before,
  })
}

type Act =
  | { act: 'add'; task: NewTask }
  | { act: 'change'; id: string; fields: TaskFields }
  | { act: 'remove'; id: string }
  | { act: 'lay' }

export function useTaskActs(plan: Plan) {
  const client = useQueryClient()
  const language = useLanguage()
  const path = `${planPath(plan.id)}/tasks`
  return useMutation({
    mutationFn: (asked: Act): Promise<unknown> => {
      if (asked.act === 'add') return api.post(path, asked.task)
      if (asked.act === 'lay') return api.post(withQuery(`${path}/lay-out`, { lang: language }))
      const one = `${path}/${encodeURIComponent(asked.id)}`
      return asked.act === 'remove' ? api.remove(one) : api.patch(one, { ...asked.fields, seen: plan.version })
    },
    onError: useSayError(),
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
}
