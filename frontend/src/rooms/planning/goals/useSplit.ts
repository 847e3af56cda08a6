/** Asks for a year's goal in months. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import type { GoalCell, GoalGrid, Split } from '@/app/types'
import { useSayError } from '@/components/Toast'
import type { Pattern, Proposal } from './SplitBar'

interface Asked {
  part: string
  name: string
  value: number
  asked: Pattern
}

export function useSplit(grid: GoalGrid | undefined) {
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const ask = useMutation({
    mutationFn: async ({ part, value, asked }: Asked) =>
      api.get<Split>(
        withQuery('/planning/split', {
          year: grid?.year,
          metric: grid?.metric,
          currency: grid?.currency,
          part,
          value,
          pattern: asked,
        }),
      ),
    onError: useSayError(),
    onSuccess: (split, asked) => setProposal({ ...asked, split }),
  })
  const begin = (cell: GoalCell, name: string) =>
    cell.value !== null && ask.mutate({ part: cell.part, name, value: cell.value, asked: 'last_year' })
  const again = (asked: Pattern) => proposal && ask.mutate({ ...proposal, asked })
  return { proposal, begin, again, drop: () => setProposal(null), asking: ask.isPending }
}
