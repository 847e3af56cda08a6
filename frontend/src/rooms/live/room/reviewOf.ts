import type { Run } from '../types'

/** The review of the show that a file told of, else of the run. */
export function reviewOf(run: Pick<Run, 'id' | 'show'>): string {
  return run.show ? `/review/shows/${encodeURIComponent(run.show)}` : `/review/runs/${encodeURIComponent(run.id)}`
}
