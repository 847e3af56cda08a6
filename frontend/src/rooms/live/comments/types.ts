/** What viewers write, as the comments part tells it. */

export interface Comment {
  id: string
  at: string
  person: string
  text: string
  intent?: string
  sentiment?: string
  question?: boolean
  /** A probability. */
  abuse?: number
  spam?: boolean
  product?: string
  state?: string
  fan?: string | null
}

export interface Question {
  id: string
  intent: string
  product: string
  text: string
  /** How often it was asked, and by how many. */
  comments: number | string[]
  people: number | string[]
  first_at: string
  due_at: string
  proposed?: string
  answer?: string
  ended_at?: string | null
}

export function howMany(told: number | string[] | undefined): number {
  return Array.isArray(told) ? told.length : (told ?? 0)
}
