/** Small choices kept in the browser: theme, language, columns, the folded navigation. */
import { useCallback, useSyncExternalStore } from 'react'

const PREFIX = 'kaibo.'
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

function raw(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

export function parse<T>(text: string | null, fallback: T): T {
  if (text === null) return fallback
  try {
    return JSON.parse(text) as T
  } catch {
    return fallback
  }
}

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    return
  } finally {
    listeners.forEach((listener) => listener())
  }
}

/** Like useState, but it survives a reload and is shared by every tab. */
export function useRemembered<T>(name: string, fallback: T): [T, (value: T) => void] {
  const text = useSyncExternalStore(subscribe, () => raw(name))
  const set = useCallback((value: T) => keep(name, value), [name])
  return [parse(text, fallback), set]
}
