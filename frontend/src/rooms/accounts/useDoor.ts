/** Sending a door form: the answer is the new session, a refusal is a sentence under the form. */
import { useMutation } from '@tanstack/react-query'
import { api, ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useAdopt } from '@/app/session'
import type { Session } from '@/app/types'

export function useDoor(path: string) {
  const adopt = useAdopt()
  const language = useLanguage()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Record<string, string>) => api.post<Session>(path, body),
    onSuccess: adopt,
  })
  const sentence = error instanceof ApiError ? error.sentence(language) : null
  return { send: mutate, busy: isPending, sentence }
}
