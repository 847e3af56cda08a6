/** Light or dark: the system's choice until the person makes one. */
import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { useRemembered } from '../remember'
import { PALETTES, type Mode } from './palette'

export type Wish = Mode | 'system'

interface Theme {
  mode: Mode
  wish: Wish
  choose: (wish: Wish) => void
  darken: (dark: boolean) => void
}

const ThemeContext = createContext<Theme>({
  mode: 'light',
  wish: 'system',
  choose: () => undefined,
  darken: () => undefined,
})

/** The control room is dark until somebody in it wants light; its choice is its own. */
const DARK_ROOM = /^\/live\/(runs|screens)\//

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
  const [usual, chooseUsual] = useRemembered<Wish>('theme', 'system')
  const [inRoom, chooseInRoom] = useRemembered<Wish>('theme.live', 'dark')
  const [room, darken] = useState(() => DARK_ROOM.test(location.pathname))
  const wish = room ? inRoom : usual
  const choose = useCallback(
    (next: Wish) => (room ? chooseInRoom(next) : chooseUsual(next)),
    [room, chooseInRoom, chooseUsual],
  )
  const system = useSystemMode()
  const mode = wish === 'system' ? system : wish
  useLayoutEffect(() => paint(mode), [mode])
  const value = useMemo(() => ({ mode, wish, choose, darken }), [mode, wish, choose])
  return <ThemeContext value={value}>{children}</ThemeContext>
}

export function useTheme() {
  return useContext(ThemeContext)
}

/** Stands in a dark room as long as the page is looked at. */
export function useDarkRoom(): void {
  const { darken } = useTheme()
  useLayoutEffect(() => {
    darken(true)
    return () => darken(false)
  }, [darken])
}
