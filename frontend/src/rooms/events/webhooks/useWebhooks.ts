/** Where platforms push to: the list, and how it is changed. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Push, Webhook, WebhookIn, WebhookPlatform } from '@/app/types'
import { useSayError } from '@/components/Toast'

const WEBHOOKS = ['connectors', 'webhooks']
const PATH = '/connectors/webhooks'
const OFTEN = 5000

export function useWebhooks() {
  return useQuery({ queryKey: WEBHOOKS, queryFn: () => api.get<Webhook[]>(PATH), refetchInterval: OFTEN })
}

export function useWebhookPlatforms() {
  return useQuery({
    queryKey: [...WEBHOOKS, 'platforms'],
    queryFn: () => api.get<WebhookPlatform[]>(`${PATH}/platforms`),
    staleTime: Infinity,
  })
}

export function usePushes(webhook: string) {
  return useQuery({
    queryKey: [...WEBHOOKS, webhook, 'pushes'],
    queryFn: () => api.get<Push[]>(`${PATH}/${webhook}/pushes`),
    refetchInterval: OFTEN,
  })
}

export function useWebhookActions() {
  const client = useQueryClient()
  const onError = useSayError()
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: WEBHOOKS }) }
  const add = useMutation({ mutationFn: (wanted: WebhookIn) => api.post<Webhook>(PATH, wanted), ...options })
  const rotate = useMutation({
    mutationFn: ({ id, secrets }: { id: string; secrets: Record<string, string> }) =>
      api.post<Webhook>(`${PATH}/${id}/rotate`, { secrets }),
    ...options,
  })
  const remove = useMutation({ mutationFn: (id: string) => api.remove<null>(`${PATH}/${id}`), ...options })
  return { add, rotate, remove }
}
