/** Uploads of this visit: the server's open ones, and those that closed while we watched. */
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { api } from '@/app/api'
import type { Upload, UploadState } from '@/app/types'

const MOVING: UploadState[] = ['received', 'reading', 'storing']
const EVERY = 800

export function moves(upload: Upload | undefined): boolean {
  return upload !== undefined && MOVING.includes(upload.state)
}

export function useUploads() {
  const client = useQueryClient()
  const [seen, setSeen] = useState<string[]>([])
  const open = useQuery({
    queryKey: ['uploads'],
    queryFn: () => api.get<Upload[]>('/connectors/uploads'),
    refetchInterval: ({ state }) => (state.data?.some(moves) ? EVERY : false),
  })
  const add = useCallback(
    (ids: string[]) => setSeen((now) => [...ids.filter((id) => !now.includes(id)), ...now]),
    [],
  )
  const forget = useCallback((ids: string[]) => setSeen((now) => now.filter((id) => !ids.includes(id))), [])
  const listed = useMemo(() => new Map(open.data?.map((upload) => [upload.id, upload])), [open.data])
  useEffect(() => add([...listed.keys()]), [listed, add])
  const gone = seen.filter((id) => !listed.has(id))
  const closed = useQueries({
    queries: gone.map((id) => ({
      queryKey: ['uploads', id],
      queryFn: () => api.get<Upload>(`/connectors/uploads/${id}`),
      refetchInterval: ({ state }: { state: { data?: Upload } }) =>
        moves(state.data) ? EVERY : (false as const),
    })),
  })
  const ended = new Map(closed.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])))
  const uploads = seen
    .flatMap((id) => listed.get(id) ?? ended.get(id) ?? [])
    .filter((upload) => upload.state !== 'discarded')
  useRefresh(uploads.filter((upload) => upload.state === 'stored').length)
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: ['uploads'] }), [client])
  return { uploads, add, forget, refresh, error: open.data ? null : open.error }
}

/** What is newly stored changes every page with numbers. */
function useRefresh(stored: number): void {
  const client = useQueryClient()
  useEffect(() => {
    if (stored > 0)
      void client.invalidateQueries({
        predicate: (query) => !['uploads', 'session', 'catalogue'].includes(String(query.queryKey[0])),
      })
  }, [stored, client])
}
