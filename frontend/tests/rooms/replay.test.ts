import { describe, expect, it } from 'vitest'
import { inRecording, lineAt, offsetOf, onTheWall } from '@/rooms/review/replay/moments'

const START = '2026-11-20T12:00:00Z'

describe('the clocks of a recording', () => {
  it('go to the second of the recording, and back', () => {
    expect(inRecording('2026-11-20T12:10:00Z', START, 0)).toBe(600)
    expect(inRecording('2026-11-20T12:10:00Z', START, -60_000)).toBe(660)
    expect(inRecording(START, START, 30_000)).toBe(-30)
    expect(onTheWall(660_000, START, -60_000)).toBe('2026-11-20T12:10:00.000Z')
  })
  it('marks the last line that has begun', () => {
    const lines = [{ start_ms: 1_000 }, { start_ms: 4_000 }, { start_ms: 4_000 }]
    expect([0.5, 1, 3.9, 4, 99].map((second) => lineAt(lines, second))).toEqual([-1, 0, 0, 2, 2])
    expect(lineAt([], 3)).toBe(-1)
  })
  it('reads an offset as people write it', () => {
    expect(['90', '1:30', '1:02:03', '-0:30', '−5', '+2:00', '0:00'].map(offsetOf)).toEqual([
      90_000, 90_000, 3_723_000, -30_000, -5_000, 120_000, 0,
    ])
    expect(['', '1:', 'abc', '1:2:3:4', '999:00:00'].map(offsetOf)).toEqual([null, null, null, null, null])
  })
})
