/** What viewers write, as the comments part tells it. */

export interface Comment {
  id: string
  at: string
  person: string
  text: string
  intent: string
  sentiment: 'bad' | 'neutral' | 'good'
  question: boolean
  /** A probability. */
  abuse: number
  spam: boolean
  product: string
  fan: '' | 'old' | 'active' | 'old_active'
  state: 'new' | 'answered' | 'pushed' | 'held' | 'hidden'
  labelled: string | null
}

export interface Question {
  id: string
  /** The comment it is answered by. */
  comment: string
  intent: string
  product: string
  product_name: string
  text: string
  count: number
  people: number
  due_at: string
  state: 'open' | 'answered' | 'pushed'
  proposed: string
  answer: string
  ended_by: string | null
}

/** How good the team's own model is at the intent. */
export interface Triage {
  intents: Record<string, number>
  model: { own: boolean; rows: number; accuracy: number | null; shipped: number | null; labels: number }
}

/** From here on a comment is held until a person looked at it. */
export const HOLD_FROM = 0.8
