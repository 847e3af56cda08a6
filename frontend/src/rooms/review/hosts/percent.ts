/** Percents without decimals: an interval is never as sharp as its digits. */

export function wholePercent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** `+32% ~ +75%`, signs said. */
export function spanText(low: number, high: number): string {
  const signed = (share: number) => {
    const text = wholePercent(Math.abs(share))
    return text === '0%' ? text : `${share < 0 ? '−' : '+'}${text}`
  }
  return `${signed(low)} ~ ${signed(high)}`
}
