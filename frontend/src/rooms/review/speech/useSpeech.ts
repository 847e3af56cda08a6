/** Speech recognition on a show's recording: whether it can be had, how far it is, and what may be done. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, withQuery } from '@/app/api'
import type { Speech } from '@/app/types'
import { useSayError, useToast } from '@/components/Toast'
import { send, type Sent } from '@/components/file/send'
import { useTexts } from '../texts'

const OFTEN = 1500
const placeOf = (show: string) => `/review/shows/${encodeURIComponent(show)}/speech`

export function isOpen(speech: Speech | undefined): boolean {
  return speech?.hearing?.state === 'queued' || speech?.hearing?.state === 'running'
}

/** What was heard changes the transcript and all that is explained by it. */
export function useSpeech(show: string) {
  const client = useQueryClient()
  const t = useTexts()
  const say = useToast()
  const open = useRef(false)
  const found = useQuery({
    queryKey: ['review', show, 'speech'],
    queryFn: () => api.get<Speech>(placeOf(show)),
    refetchInterval: ({ state }) => (isOpen(state.data) ? OFTEN : false),
  })
  const hearing = found.data?.hearing
  useEffect(() => {
    if (open.current && found.data && !hearing) {
      for (const part of ['replay', 'heat', 'phrases', 'points']) void client.invalidateQueries({ queryKey: ['review', show, part] })
      say(t('speech.done'))
    }
    open.current = isOpen(found.data)
  }, [found.data, hearing, client, show, say, t])
  const stopped = () => {
    open.current = false
  }
  return { speech: found.data, stopped }
}

export function useSpeechActions(show: string, stopped: () => void) {
  const client = useQueryClient()
  const onError = useSayError()
  const onSettled = () => client.invalidateQueries({ queryKey: ['review', show] })
  const settle = { onError, onSettled }
  const take = useMutation({ mutationFn: () => api.post(`${placeOf(show)}/take`), ...settle })
  const again = useMutation({ mutationFn: () => api.post<Speech>(`${placeOf(show)}/again`), ...settle })
  const giveUp = useMutation({ mutationFn: () => api.remove<null>(placeOf(show)), onMutate: stopped, ...settle })
  return { take, again, giveUp }
}

export interface OnItsWay {
  file: File
  sent: number
  stop: () => void
}

/** The recording on its way to the server. */
export function useHandIn(show: string) {
  const client = useQueryClient()
  const onError = useSayError()
  const [sending, set] = useState<OnItsWay | null>(null)
  const on = useRef<Sent | null>(null)
  useEffect(() => () => on.current?.abort(), [])
  const handIn = async (file: File) => {
    const path = withQuery('/review/recordings', { show })
    const sent = send(file, (bytes) => set((now) => now && { ...now, sent: bytes }), path)
    on.current = sent
    set({ file, sent: 0, stop: sent.abort })
    try {
      await sent.done
    } catch (error) {
      if (!(error instanceof DOMException)) onError(error as Error)
    } finally {
      on.current = null
      set(null)
      await client.invalidateQueries({ queryKey: ['review', show, 'speech'] })
    }
  }
  return { sending, handIn }
}
