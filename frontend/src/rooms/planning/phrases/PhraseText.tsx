/** What is said, with its slots named. */
import catalogue from '@rooms/planning/ui.json'
import { useCallback } from 'react'
import { lookup, useLanguage } from '@/app/language'
import { pieces } from './search'

export function PhraseText({ text }: { text: string }) {
  const named = useNamed()
  return (
    <span lang="zh">
      {pieces(text).map((each, place) => (each.slot ? <em key={place}>{named(each.text)}</em> : each.text))}
    </span>
  )
}

/** A slot's name on the page. */
export function useNamed(): (slot: string) => string {
  const language = useLanguage()
  return useCallback((slot: string) => lookup(catalogue, `phrases.slot.${slot}`, language) ?? slot, [language])
}
