/** What the law of today objects to in a text, once its writer pauses. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { TextCheck, TextFinding } from '@/app/types'

const PAUSE = 400

export interface Words {
  /** What was asked about: the places of `findings` are places in it. */
  text: string
  findings: TextFinding[]
}

const NOTHING: Words = { text: '', findings: [] }

/** Those that keep the words out, and those that must be changed; nothing for who may not ask. */
export function useWords(text: string): Words {
  const settled = useSettled(text.trim())
  const may = useCan()('compliance.text.read')
  const { data } = useQuery({
    queryKey: ['compliance', 'words', settled],
    queryFn: () => asked(settled),
    enabled: may && settled !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  return settled && data ? data : NOTHING
}

async function asked(text: string): Promise<Words> {
  const { findings } = await api.post<TextCheck>('/compliance/check', { text })
  return { text, findings: findings.filter((each) => each.severity === 'blocking' || each.severity === 'must_fix') }
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
