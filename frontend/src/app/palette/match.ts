/** How well an entry answers what was typed: its words, its pinyin, its initials. */

export interface Entry {
  key: string
  title: string
  hint: string
  pinyin?: string
  run: () => void
}

/** 0 = no match; a start counts more than a middle. */
export function score(entry: Pick<Entry, 'title' | 'hint' | 'pinyin'>, typed: string): number {
  const wanted = typed.trim().toLowerCase()
  if (!wanted) return 1
  const title = entry.title.toLowerCase()
  if (title.startsWith(wanted)) return 4
  if ((entry.pinyin ?? '').split(' ').some((word) => word.startsWith(wanted))) return 3
  if (title.includes(wanted)) return 2
  return entry.hint.toLowerCase().includes(wanted) ? 1 : 0
}

export function best(entries: Entry[], typed: string): Entry[] {
  return entries
    .map((entry) => ({ entry, points: score(entry, typed) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ entry }) => entry)
}
