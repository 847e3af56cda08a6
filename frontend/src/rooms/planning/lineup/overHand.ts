/** A line-up's figure against that of the plan by hand. */
export interface OverHand {
  tone: 'better' | 'worse' | 'even'
  text: string
}

/** As a share of the hand plan's, or as an amount (told by `say`) where that isn't above zero. */
export function overHand(mine: number, hand: number, say: (amount: number) => string): OverHand {
  const sign = (value: number) => (value > 0 ? '+' : '')
  const share = ((mine / hand - 1) * 100).toFixed(1)
  const text = hand > 0 ? `${sign(Number(share))}${Number(share) === 0 ? '0.0' : share}%` : `${sign(mine - hand)}${say(mine - hand)}`
  const apart = hand > 0 ? Number(share) : mine - hand
  return { tone: apart > 0 ? 'better' : apart < 0 ? 'worse' : 'even', text }
}
