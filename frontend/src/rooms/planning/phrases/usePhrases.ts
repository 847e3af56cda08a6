/** The phrase library: asked for once, changed phrase by phrase. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { NewPhrase, Phrase, PhraseCard, PhraseLibrary } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'

const KEY = ['planning', 'phrases']
const PATH = '/planning/phrases'
const at = (key: string) => `${PATH}/${encodeURIComponent(key)}`

export function usePhrases() {
  return useQuery({ queryKey: KEY, queryFn: () => api.get<PhraseLibrary>(PATH) })
}

export function usePhraseCard(key: string) {
  return useQuery({ queryKey: [...KEY, key], queryFn: () => api.get<PhraseCard>(at(key)), enabled: key !== '' })
}

export type PhraseAct =
  | { act: 'add'; told: NewPhrase }
  | { act: 'change'; phrase: Phrase; told: Partial<NewPhrase> }
  | { act: 'retire' | 'restore' | 'review'; phrase: Phrase }
  | { act: 'favourite'; phrase: Phrase; liked: boolean }

/** Says what was done where there is something to say. */
export function usePhraseActs() {
  const client = useQueryClient()
  const toast = useToast()
  const onError = useSayError()
  const sending = useMutation({
    mutationFn: ({ act }: { act: PhraseAct; said?: string }) => send(act),
    onError,
    onSuccess: (_, { said }) => said && toast(said),
    onSettled: () => void client.invalidateQueries({ queryKey: KEY }),
  })
  return {
    busy: sending.isPending,
    act: (act: PhraseAct, said?: string, onSuccess?: () => void) => sending.mutate({ act, said }, { onSuccess }),
  }
}

function send(act: PhraseAct): Promise<unknown> {
  if (act.act === 'add') return api.post(PATH, act.told)
  const path = at(act.phrase.key)
  if (act.act === 'favourite') return act.liked ? api.put(`${path}/favourite`, {}) : api.remove(`${path}/favourite`)
  const seen = act.phrase.version
  return act.act === 'change' ? api.patch(path, { ...act.told, seen }) : api.post(`${path}/${act.act}`, { seen })
}
