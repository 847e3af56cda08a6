/** One press takes a phrase into the library, or retires it there. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { SaidPhrase } from '@/app/types'
import { Tag } from '@/components/Tag'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'

const LIBRARY = '/planning/phrases'

export function LibraryCell({ show, phrase }: { show: string; phrase: SaidPhrase }) {
  const t = useTexts()
  const writes = useCan()('planning.plans.write')
  const { take, move } = useLibrary(show)
  const kept = phrase.library
  if (!kept)
    return writes ? (
      <Button type="link" loading={take.isPending} onClick={() => take.mutate(phrase)}>
        {t('said.take')}
      </Button>
    ) : null
  const act = kept.retired ? 'restore' : 'retire'
  return (
    <span className="said-library">
      <Tag tone={kept.retired ? 'plain' : 'ok'}>{t(kept.retired ? 'said.retired' : 'said.kept')}</Tag>
      {writes && (
        <Button type="link" loading={move.isPending} onClick={() => move.mutate({ key: kept.key, act })}>
          {t(`said.${act}`)}
        </Button>
      )}
    </span>
  )
}

function useLibrary(show: string) {
  const t = useTexts()
  const toast = useToast()
  const client = useQueryClient()
  const onError = useSayError()
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: ['review', show, 'phrases'] }) }
  const take = useMutation({
    mutationFn: ({ scene, text }: SaidPhrase) => api.post(LIBRARY, { scene, text }),
    onSuccess: () => toast(t('said.taken')),
    ...options,
  })
  const move = useMutation({
    mutationFn: ({ key, act }: { key: string; act: 'retire' | 'restore' }) => api.post(`${LIBRARY}/${encodeURIComponent(key)}/${act}`),
    ...options,
  })
  return { take, move }
}
