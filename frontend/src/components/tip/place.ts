/** Where a hint goes: above its anchor, below where there's no room, never off the screen. */

interface Size {
  width: number
  height: number
}

const GAP = 6
const MARGIN = 8

export function place(
  anchor: { left: number; top: number; bottom: number; width: number },
  box: Size,
  view: Size,
) {
  const centred = anchor.left + anchor.width / 2 - box.width / 2
  const left = Math.max(MARGIN, Math.min(centred, view.width - box.width - MARGIN))
  const above = anchor.top - box.height - GAP
  const top = above >= MARGIN ? above : Math.min(anchor.bottom + GAP, view.height - box.height - MARGIN)
  return { left: Math.round(left), top: Math.round(top) }
}
