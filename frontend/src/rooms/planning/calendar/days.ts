/** Plain dates, `2026-12-12`, as calendars count them: weeks begin on Monday. */
const DAY_MS = 86_400_000
export type View = 'month' | 'week'

const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const text = (ms: number) => new Date(ms).toISOString().slice(0, 10)

export function plus(day: string, days: number): string {
  return text(at(day) + days * DAY_MS)
}

export function monday(day: string): string {
  return plus(day, -((new Date(at(day)).getUTCDay() + 6) % 7))
}

/** The days a view of a day shows: its week, or all weeks its month touches. */
export function daysOf(view: View, day: string): string[] {
  const first = view === 'week' ? monday(day) : monday(`${day.slice(0, 7)}-01`)
  const count = view === 'week' ? 7 : weeksOf(day) * 7
  return Array.from({ length: count }, (_, index) => plus(first, index))
}

function weeksOf(day: string): number {
  const first = `${day.slice(0, 7)}-01`
  const last = plus(step('month', first, 1), -1)
  return (at(monday(last)) - at(monday(first))) / DAY_MS / 7 + 1
}

/** The same view earlier or later. */
export function step(view: View, day: string, by: number): string {
  if (view === 'week') return plus(day, 7 * by)
  const [year = 0, month = 1] = day.split('-').map(Number)
  return text(Date.UTC(year, month - 1 + by, 1))
}

/** How many days lie between. */
export function between(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / DAY_MS)
}

export interface Span {
  key: string
  first: string
  last: string
}

export interface Band<T extends Span> {
  span: T
  /** Columns of the week, from 0, both included. */
  from: number
  to: number
  lane: number
}

/** Spans of several days as bars over a week, each in the first lane that is free on all its days. */
export function bandsOf<T extends Span>(week: string[], spans: T[]): Band<T>[] {
  const [monday = '', sunday = ''] = [week[0], week.at(-1)]
  const taken: number[] = []
  return spans
    .filter((each) => each.first < each.last && each.first <= sunday && monday <= each.last)
    .sort((a, b) => a.first.localeCompare(b.first) || b.last.localeCompare(a.last))
    .map((span) => {
      const from = Math.max(0, between(monday, span.first))
      const to = Math.min(week.length - 1, between(monday, span.last))
      const free = taken.findIndex((until) => until < from)
      const lane = free < 0 ? taken.length : free
      taken[lane] = to
      return { span, from, to, lane }
    })
}

/** How many lanes the bars over a day take. */
export function lanesAt(bands: Band<Span>[], column: number): number {
  return Math.max(0, ...bands.filter(({ from, to }) => from <= column && column <= to).map(({ lane }) => lane + 1))
}
