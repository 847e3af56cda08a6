/** The screens a link can lead to. */

export const SCREENS = [
  'wall',
  'prompter',
  'overlay_price',
  'overlay_countdown',
  'overlay_stock',
  'overlay_gifts',
  'overlay_vote',
  'overlay_lottery',
  'overlay_correction',
  'overlay_ai',
] as const

export type ScreenKind = (typeof SCREENS)[number]

/** The address of a screen on this server. */
export function addressOf(kind: ScreenKind, token: string): string {
  const page = kind.startsWith('overlay_') ? `overlay/${kind.slice('overlay_'.length)}` : kind
  return `/live/screens/${page}?token=${encodeURIComponent(token)}`
}
