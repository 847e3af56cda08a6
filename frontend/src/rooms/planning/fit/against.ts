/** A fit as people say it: how far above or below the others, between what and what. */

/** `0.32` is `+32%`. Without decimals: an interval is never as sharp as its digits. */
export function signed(share: number): string {
  const percent = Math.round(share * 100)
  return percent === 0 ? '0%' : `${percent < 0 ? '−' : '+'}${Math.abs(percent)}%`
}

/** The interval around the others' level, `+8% ~ +61%`. */
export function between({ low, high }: { low: number; high: number }): string {
  return `${signed(low - 1)} ~ ${signed(high - 1)}`
}
