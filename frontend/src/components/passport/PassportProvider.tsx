/** Lets any number open its passport; the drawer itself is fetched at the first click. */
import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from 'react'

const PassportDrawer = lazy(() => import('./PassportDrawer'))

export interface Asked {
  query: string
  label: string
}

type Open = (query: string, label: string) => void

const PassportContext = createContext<Open>(() => undefined)

export function PassportProvider({ children }: { children: ReactNode }) {
  const [asked, ask] = useState<Asked | null>(null)
  const [open, setOpen] = useState(false)
  const show = useCallback<Open>((query, label) => {
    ask({ query, label })
    setOpen(true)
  }, [])
  return (
    <PassportContext value={show}>
      {children}
      <Suspense fallback={null}>
        {asked && <PassportDrawer asked={asked} open={open} onClose={() => setOpen(false)} />}
      </Suspense>
    </PassportContext>
  )
}

export function usePassport(): Open {
  return useContext(PassportContext)
}
