/** A show's node review, written a part at a time. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { NodeReview } from '@/app/types'
import { useSayError } from '@/components/Toast'

export type Field = 'goal' | 'result' | 'cause'

/** `before` is what stood there when the typing began. */
export interface Written {
  field: Field
  text: string
  before: string
}

interface Nodes {
  rows: NodeReview[]
}

const placeOf = (show: string) => `/review/shows/${encodeURIComponent(show)}/nodes`
const keyOf = (show: string) => ['review', show, 'nodes']

export function useNodes(show: string) {
  return useQuery({ queryKey: keyOf(show), queryFn: () => api.get<Nodes>(placeOf(show)) })
}

/** One field after the other, each on top of the one before it: who types fast is not passed by themselves. */
export function useWriteNode(show: string, node: string) {
  const client = useQueryClient()
  const onError = useSayError()
  const key = keyOf(show)
  return useMutation({
    scope: { id: `${show}/${node}` },
    mutationFn: ({ field, text, before }: Written) => {
      const row = client.getQueryData<Nodes>(key)?.rows.find((each) => each.node === node)
      return api.patch<NodeReview>(`${placeOf(show)}/${node}`, { [field]: text, seen: seenOf(row, field, before) })
    },
    onSuccess: (row) =>
      client.setQueryData<Nodes>(key, (old) => old && { rows: old.rows.map((each) => (each.node === node ? row : each)) }),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** The version that was seen: not the newest where somebody wrote into this field since the typing began. */
export function seenOf(row: Pick<NodeReview, Field | 'version'> | undefined, field: Field, before: string): number {
  if (!row) return 0
  return row[field] === before ? row.version : Math.max(row.version - 1, 0)
}
