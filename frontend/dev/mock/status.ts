import type { Status } from '../../src/app/types'
import type { Room } from './types.ts'

const STATUS: Status = {
  processes: [
    {
      name: 'web',
      state: 'running',
      pid: 4120,
      since: '2026-09-28T23:50:11Z',
      restarts: 0,
      rss: 184_000_000,
    },
    {
      name: 'worker',
      state: 'running',
      pid: 4121,
      since: '2026-09-28T23:50:12Z',
      restarts: 1,
      rss: 412_000_000,
    },
    {
      name: 'store',
      state: 'running',
      pid: 4122,
      since: '2026-09-28T23:50:12Z',
      restarts: 0,
      rss: 690_000_000,
    },
  ],
  store: { version: '26.9.0', rows: 1_204_331, bytes: 84_120_330 },
  disk: { free: 212_000_000_000, total: 512_000_000_000 },
  queue: { ready: 0, running: 1, failed: 0 },
  version: '0.1.0',
  home: '/srv/kaibo',
}

export const status: Room = ({ path }) => (path === '/status' ? { body: STATUS } : null)
