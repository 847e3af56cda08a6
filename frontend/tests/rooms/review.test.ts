import { describe, expect, it } from 'vitest'
import type { Minute, Num } from '@/app/types'
import { framed } from '@/rooms/review/minutes/frame'
import { peak, shownIn, viewsOf } from '@/rooms/review/minutes/views'
import { keysOf, sorted } from '@/rooms/review/numberColumns'

const minute = (part: Partial<Minute>): Minute => ({
  at: '2026-09-28T12:00:00Z',
  online: null,
  entered: null,
  left: null,
  comments: null,
  gmv: null,
  orders: null,
  ...part,
})

describe('the minute curve', () => {
  it('offers only what somebody measured', () => {
    expect(viewsOf([minute({ comments: 3 }), minute({ gmv: 0 })])).toEqual(['trade', 'talk'])
    expect(viewsOf([minute({ online: 9 })])).toEqual(['traffic'])
  })

  it('finds the peak, and none where nothing was measured', () => {
    const points = [minute({ at: 'a', online: 5 }), minute({ at: 'b', online: 9 }), minute({ at: 'c' })]
    expect(peak(points, 'online')).toEqual({ at: 'b', value: 9 })
    expect(peak(points, 'gmv')).toBeNull()
  })
})

describe('the frame of the curve', () => {
  const at = (time: string) => `2026-09-28T${time}:00Z`

  it('leaves no gap between minutes', () => {
    const points = framed(
      [minute({ at: at('12:00'), gmv: 1 }), minute({ at: at('12:03'), gmv: 2 })],
      null,
      null,
    )
    expect(points.map((point) => point.gmv)).toEqual([1, null, null, 2])
  })

  it('drops orders paid long after the show', () => {
    const points = framed(
      [minute({ at: at('12:00'), orders: 1 }), minute({ at: '2026-10-05T09:00:00Z', orders: 1 })],
      at('12:00'),
      at('14:00'),
    )
    expect(points).toHaveLength(1)
  })

  it('is empty without points', () => {
    expect(framed([], at('12:00'), null)).toEqual([])
  })

  it('draws sales alone where nobody counted who was online', () => {
    expect(shownIn([minute({ gmv: 5, orders: 1 })], 'trade')).toEqual({ bars: 'gmv', line: null })
    expect(shownIn([minute({ gmv: 5, online: 90 })], 'trade')).toEqual({ bars: 'gmv', line: 'online' })
  })
})

const row = (id: string, value: number | null) => ({ id, numbers: { gmv: { value } as Num } })

describe('tables of a review', () => {
  it('sort with missing numbers last, both ways', () => {
    const rows = [row('a', 1), row('b', null), row('c', 3)]
    expect(sorted(rows, '-gmv').map((each) => each.id)).toEqual(['c', 'a', 'b'])
    expect(sorted(rows, 'gmv').map((each) => each.id)).toEqual(['a', 'c', 'b'])
  })

  it('take the columns from whatever rows carry', () => {
    const told = { value: 1 } as Num
    expect(keysOf([{ numbers: { a: told } }, { numbers: { b: told, a: told } }])).toEqual(['a', 'b'])
  })

  it('leave out a column that no row has a value for', () => {
    expect(keysOf([{ numbers: { a: { value: null } as Num, b: { value: 0 } as Num } }])).toEqual(['b'])
  })
})
