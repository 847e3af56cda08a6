/** Repeatable chance, so that two screenshots show the same numbers. */

export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function between(roll: () => number, low: number, high: number): number {
  return Math.round(low + roll() * (high - low))
}

export function pick<T>(roll: () => number, values: readonly T[]): T {
  return values[Math.floor(roll() * values.length)] as T
}
