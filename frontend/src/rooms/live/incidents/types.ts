/** Contingencies and corrections, as their parts tell them. */
import type { Told } from '../types'

export interface PlanStep {
  role: string
  text: Told
}

export interface Plan {
  kind: string
  /** The digit that opens it. */
  key: string | null
  title: Told
  owner: string
  within_s: number
  steps: PlanStep[]
  phrases: Told[]
}

export interface Incident {
  id: string
  kind: string
  title: Told
  note: string
  owner: string
  within_s: number
  steps: (PlanStep & { done_at: string | null; done_by: string })[]
  phrases: Told[]
  opened_at: string
  opened_by: string
  /** Seconds left; below zero it is late. */
  due_s: number | null
  late: boolean
}

export interface IncidentsTold {
  plans: Plan[]
  open: Incident[]
  closed: Incident[]
}

export interface Correction {
  id: string
  product: string
  speaker?: string
  said?: string
  correct: string
  shown_at: string
  by?: string
  withdrawn_at?: string | null
}

export const FAULTS = ['slip', 'incomplete', 'improper'] as const
