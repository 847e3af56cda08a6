/** A show's review, and what may be changed in it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { NewNote, Note, NoteChanges, Review } from '@/app/types'
import { useSayError } from '@/components/Toast'

export type Draft = Required<Omit<NewNote, 'node'>> & Pick<NewNote, 'node'>

function keyOf(show: string) {
  return ['review', show]
}

function pathOf(show: string): string {
  return `/review/shows/${encodeURIComponent(show)}`
}

export function useReview(show: string) {
  return useQuery({ queryKey: keyOf(show), queryFn: () => api.get<Review>(pathOf(show)) })
}

/** The notes alone: of a run, which has no review until its files came. */
export function useNotes(show: string) {
  return useQuery({ queryKey: [...keyOf(show), 'notes'], queryFn: () => api.get<{ rows: Note[] }>(`${pathOf(show)}/notes`) })
}

/** Where a show, or a run of which no file tells yet, is looked back at. */
export function reviewOf(id: string): string {
  return `/review/${id.startsWith('run_') ? 'runs' : 'shows'}/${id}`
}

/** Every change of a note draws the review anew. */
export function useNoteActions(show: string) {
  const client = useQueryClient()
  const onError = useSayError()
  const settle = () => client.invalidateQueries({ queryKey: keyOf(show) })
  const options = { onError, onSettled: settle }
  const add = useMutation({
    mutationFn: ({ text, owner, due, node = '' }: Draft) =>
      api.post<Note>(`${pathOf(show)}/notes`, { text, owner, due, node }),
    ...options,
  })
  const change = useMutation({
    mutationFn: ({ id, ...rest }: NoteChanges & { id: string }) =>
      api.patch<Note>(`/review/notes/${id}`, rest),
    ...options,
  })
  const remove = useMutation({
    mutationFn: (id: string) => api.remove<null>(`/review/notes/${id}`),
    ...options,
  })
  return { add, change, remove }
}
