/** The company's look, and a colour that is being tried out. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import type { CompanyLook, Tones } from '@/app/types'
import { encoded } from '@/components/encoded'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'

const KEY = ['accounts', 'look']
const PATH = '/accounts/company/look'
const COLOUR = /^#?[0-9a-f]{6}$/i

export function useLook() {
  return useQuery({ queryKey: KEY, queryFn: () => api.get<CompanyLook>(PATH) })
}

type Part = 'logo' | 'master'

export function useLookActions() {
  const t = useTexts()
  const client = useQueryClient()
  const toast = useToast()
  const onError = useSayError()
  const told = (look: CompanyLook) => {
    client.setQueryData(KEY, look)
    toast(t('look.saved'))
  }
  const accent = useMutation({
    mutationFn: (colour: string) => api.patch<CompanyLook>(PATH, { accent: colour }),
    onError,
    onSuccess: told,
  })
  const hand = useMutation({
    mutationFn: async ({ what, file }: { what: Part; file: File }) =>
      api.put<CompanyLook>(`${PATH}/${what}`, { name: file.name, data: await encoded(file) }),
    onError,
    onSuccess: told,
  })
  const drop = useMutation({
    mutationFn: (what: Part) => api.remove<CompanyLook>(`${PATH}/${what}`),
    onError,
    onSuccess: told,
  })
  return { accent, hand, drop }
}

export interface Draft {
  colour: string
  tones: Tones
  valid: boolean
  choose: (colour: string) => void
  forget: () => void
}

/** What would be derived from the colour at hand, as the server reckons it. */
export function useDraft(look: CompanyLook): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const colour = draft ?? `#${look.accent}`
  const valid = COLOUR.test(colour)
  const { data } = useQuery({
    queryKey: [...KEY, 'tones', colour.toUpperCase()],
    queryFn: () => api.get<Tones>(withQuery(`${PATH}/tones`, { accent: colour })),
    enabled: draft !== null && valid,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const tones = draft === null ? look.tones : (data ?? look.tones)
  return { colour, tones, valid, choose: setDraft, forget: () => setDraft(null) }
}
