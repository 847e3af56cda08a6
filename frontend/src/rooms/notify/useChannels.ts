/** The channels, their making, changing, removing and trying. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { Delivery, NotifyChannel } from '@/app/types'
import { useSayError } from '@/components/Toast'
import type { Asked } from './draft'

const CHANNELS = ['notify', 'channels']

export function useChannels() {
  return useQuery({ queryKey: CHANNELS, queryFn: () => api.get<NotifyChannel[]>('/notify/channels') })
}

export function useChannelActions() {
  const client = useQueryClient()
  const onError = useSayError()
  const language = useLanguage()
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: ['notify'] }) }
  const save = useMutation({
    mutationFn: ({ id, asked }: { id: string | null; asked: Asked }) => {
      const { kind, ...rest } = asked
      return id
        ? api.put<NotifyChannel>(`/notify/channels/${id}`, rest)
        : api.post<NotifyChannel>('/notify/channels', { kind, ...rest })
    },
    ...options,
  })
  const remove = useMutation({
    mutationFn: (id: string) => api.remove<null>(`/notify/channels/${id}`),
    ...options,
  })
  const attempt = useMutation({
    mutationFn: (id: string) => api.post<Delivery>(`/notify/channels/${id}/try`, { language }),
    ...options,
  })
  return { save, remove, attempt }
}
