/** Where each part of a gap stands on the way from one number to the other, as shares of the drawn width. */

export interface Step {
  left: number
  width: number
}

/** From `start`, each amount begins where the one before ended; drawn between the lowest and the highest point. */
export function waterfall(start: number, amounts: number[]): Step[] {
  const ends: number[] = []
  let at = start
  for (const amount of amounts) {
    at += amount
    ends.push(at)
  }
  const points = [start, ...ends]
  const low = Math.min(...points)
  const span = Math.max(...points) - low || 1
  return amounts.map((amount, index) => {
    const from = points[index] ?? start
    return { left: (Math.min(from, from + amount) - low) / span, width: Math.abs(amount) / span }
  })
}
