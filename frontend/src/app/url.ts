/** A page's filters live in the address, so that a link shows what its sender saw. */
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

export type UrlState = Record<string, string | number>

/** Reads what the defaults name; a number that can't be read is the default. */
export function readState<S extends UrlState>(params: URLSearchParams, defaults: S): S {
  const state: UrlState = { ...defaults }
  for (const [name, fallback] of Object.entries(defaults)) {
    const text = params.get(name)
    if (text === null) continue
    const number = Number(text)
    if (typeof fallback === 'string') state[name] = text
    else if (text !== '' && Number.isSafeInteger(number) && number > 0) state[name] = number
  }
  return state as S
}

/** Writes only what differs from the defaults, and leaves other parameters alone. */
export function writeState<S extends UrlState>(
  params: URLSearchParams,
  state: S,
  defaults: S,
): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(state))
    if (value === defaults[name]) next.delete(name)
    else next.set(name, String(value))
  return next
}

/** Any change but of the page itself goes back to the first page. */
export function merge<S extends UrlState>(state: S, change: Partial<S>): S {
  const back = 'page' in state && !('page' in change) ? { page: 1 } : {}
  return { ...state, ...back, ...change }
}

/** `defaults` must be a constant of the module, or the state is rebuilt at each draw. */
export function useUrlState<S extends UrlState>(defaults: S): [S, (change: Partial<S>) => void] {
  const [params, setParams] = useSearchParams()
  const state = useMemo(() => readState(params, defaults), [params, defaults])
  const set = useCallback(
    (change: Partial<S>) =>
      setParams((now) => writeState(now, merge(readState(now, defaults), change), defaults), {
        replace: true,
      }),
    [setParams, defaults],
  )
  return [state, set]
}
