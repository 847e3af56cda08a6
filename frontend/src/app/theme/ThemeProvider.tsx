/** Light or dark: the system's choice until the person makes one. */
import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { useRemembered } from '../remember'
import { PALETTES, type Mode } from './palette'

export type Wish = Mode | 'system'

const ThemeContext = createContext<{ mode: Mode; wish: Wish; choose: (wish: Wish) => void }>({
  mode: 'light',
  wish: 'system',
  choose: () => undefined,
})

const darkness = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null

function useSystemMode(): Mode {
  return useSyncExternalStore(
    (listener) => {
      darkness?.addEventListener('change', listener)
      return () => darkness?.removeEventListener('change', listener)
    },
    () => (darkness?.matches ? 'dark' : 'light'),
  )
}

function paint(mode: Mode): void {
  const root = document.documentElement
  root.dataset.theme = mode
  root.style.colorScheme = mode
  for (const [name, colour] of Object.entries(PALETTES[mode])) root.style.setProperty(`--${name}`, colour)
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [wish, choose] = useRemembered<Wish>('theme', 'system')
  const system = useSystemMode()
  const mode = wish === 'system' ? system : wish
  useLayoutEffect(() => paint(mode), [mode])
  const value = useMemo(() => ({ mode, wish, choose }), [mode, wish, choose])
  return <ThemeContext value={value}>{children}</ThemeContext>
}

export function useTheme() {
  return useContext(ThemeContext)
}
