/** The state of the system. */

export interface Process {
  name: string
  state: string
  pid: number | null
  since: string | null
  restarts: number
  rss: number | null
}

export interface Status {
  processes: Process[]
  store: { version: string | null; rows: number | null; bytes: number | null }
  disk: { free: number; total: number }
  queue: { ready: number | null; running: number | null; failed: number | null }
  version: string
  home: string
}
