import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GIVES_UP_MS, measureUpload } from '@/rooms/planning/readiness/measure/line'
import { passportText } from '@/rooms/planning/readiness/measure/passport'
import { hostOf, isMixed, LineFault } from '@/rooms/planning/readiness/measure/ways'

const PIECE = 256 * 1024
const never = () => new Promise(() => undefined)
const after = (milliseconds: number) => () => new Promise((done) => setTimeout(done, milliseconds))
const going = () => false

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a line is measured by what arrived', () => {
  it('counts the pieces of four streams, for five seconds', async () => {
    const measuring = measureUpload(after(500), () => undefined, going)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await measuring).toEqual({ mbps: 16.8, bytes: 40 * PIECE, seconds: 5, streams: 4 })
  })

  it('stops after fifteen seconds, and counts what came until then', async () => {
    let sent = 0
    const measuring = measureUpload(() => (++sent > 4 ? never() : after(2_000)()), () => undefined, going)
    await vi.advanceTimersByTimeAsync(GIVES_UP_MS)
    expect(await measuring).toMatchObject({ bytes: 4 * PIECE, seconds: 2 })
  })

  it('is too slow where nothing came', async () => {
    const measuring = measureUpload(never, () => undefined, going).catch((error: LineFault) => error.came)
    await vi.advanceTimersByTimeAsync(GIVES_UP_MS)
    expect(await measuring).toBe('slow')
  })

  it('tells what the host told', async () => {
    const measuring = measureUpload(() => Promise.reject(new LineFault('refused', 413)), () => undefined, going)
    await expect(measuring).rejects.toMatchObject({ came: 'refused', status: 413 })
  })
})

it('knows what a browser will not do', () => {
  expect(isMixed('http://192.168.1.9/up', 'https:')).toBe(true)
  expect(isMixed('http://127.0.0.1:9000/up', 'https:')).toBe(false)
  expect(isMixed('http://192.168.1.9/up', 'http:')).toBe(false)
  expect(isMixed('https://speed.example.com/', 'https:')).toBe(false)
})

it('says how a line was measured, by name and without its path', () => {
  const t = ((key: string, told?: object) => `${key} ${JSON.stringify(told ?? {})}`) as Parameters<typeof passportText>[0]
  const values = { mbps: 42.5, bytes: 26_214_400, seconds: 4.934, streams: 4 }
  expect(passportText(t, values, 'https://speed.example.com:8443/up?cors=true')).toBe(
    'line.passport {"where":"speed.example.com:8443","size":"26.2 MB","seconds":"4.9","streams":4}',
  )
  expect(passportText(t, values, 'server')).toContain('line.this_server')
  expect(passportText(t, { mbps: 42.5 }, '')).toBe('')
  expect(hostOf('https://speed.example.com/')).toBe('speed.example.com')
})
