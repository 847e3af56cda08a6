/** A line as stretches that look alike: what the law objects to, and what the recogniser wasn't sure of. */
import type { SpokenLine } from '@/app/types'

type Finding = SpokenLine['findings'][number]

export interface Stretch {
  text: string
  finding: Finding | null
  unsure: boolean
}

/** Counted in code points, as the server counts; of findings that overlap the first holds. */
export function stretches({ text, findings, doubts }: Pick<SpokenLine, 'text' | 'findings' | 'doubts'>): Stretch[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start)
  const found: Stretch[] = []
  Array.from(text).forEach((letter, at) => {
    const finding = sorted.find((each) => each.start <= at && at < each.end) ?? null
    const unsure = doubts.some(([first, last]) => first <= at && at < last)
    const last = found.at(-1)
    if (last && last.finding === finding && last.unsure === unsure) last.text += letter
    else found.push({ text: letter, finding, unsure })
  })
  return found
}
