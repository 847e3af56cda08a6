/** What the frame knows of a show that is on. */
export interface OnAirRun {
  id: string
  title: string
  state: string
  started_at: string | null
  online?: number | null
}
