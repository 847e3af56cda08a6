/** Where am I: the page may put a more telling last step into the top bar and the tab. */
import { createContext, useContext, useEffect } from 'react'

export const TitleContext = createContext<(title: string | null) => void>(() => undefined)

export function useTitle(title: string | null | undefined): void {
  const set = useContext(TitleContext)
  useEffect(() => {
    set(title ?? null)
    return () => set(null)
  }, [set, title])
}

export function useTabTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · 开播 KAIBO`
  }, [name])
}
