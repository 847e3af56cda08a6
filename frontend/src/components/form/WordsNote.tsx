/** Under a field whose words viewers will read: what the law objects to in them, as they are typed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { TextCheck, TextFinding } from '@/app/types'

const PAUSE = 400
const SHOWN = 3

export function WordsNote({ text }: { text: string }) {
  const t = useCommon()
  const language = useLanguage()
  const findings = useFindings(text)
  if (findings.length === 0) return null
  return (
    <ul className="words-note" role="status">
      {findings.slice(0, SHOWN).map((each) => (
        <li key={`${each.rule} ${each.start}`} className={each.severity}>
          {t(`words.${each.severity as 'blocking' | 'must_fix'}`, { words: each.text, law: each.law })}
          {each.suggestion[language]}
        </li>
      ))}
    </ul>
  )
}

/** Those that keep the words out, and those that must be changed; nothing for who may not ask. */
function useFindings(text: string): TextFinding[] {
  const settled = useSettled(text.trim())
  const may = useCan()('compliance.text.read')
  const { data } = useQuery({
    queryKey: ['compliance', 'words', settled],
    queryFn: () => api.post<TextCheck>('/compliance/check', { text: settled }),
    enabled: may && settled !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  if (!settled || !data) return []
  return data.findings.filter((each) => each.severity === 'blocking' || each.severity === 'must_fix')
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
