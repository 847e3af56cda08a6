/** Drawers and dialogs stand in a place of their own, and the page behind them doesn't scroll. */
import { useLayoutEffect } from 'react'

/** antd would hold the page still with a style sheet that the content policy refuses; elsewhere it leaves it to us. */
export function layer(): HTMLElement {
  return document.getElementById('layer') ?? document.body
}

let open = 0

function hold(): void {
  const bar = innerWidth - document.documentElement.clientWidth
  document.body.style.overflowY = 'hidden'
  if (bar > 0) document.body.style.width = `calc(100% - ${bar}px)`
}

function release(): void {
  document.body.style.overflowY = ''
  document.body.style.width = ''
}

export function useStillPage(still: boolean): void {
  useLayoutEffect(() => {
    if (!still) return
    if (open++ === 0) hold()
    return () => {
      if (--open === 0) release()
    }
  }, [still])
}
