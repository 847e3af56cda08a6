/** Lets any number open its passport; the drawer itself is fetched at the first click. */
import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from 'react'

const PassportDrawer = lazy(() => import('./PassportDrawer'))

export interface Asked {
  query: string
  label: string
  /** Who makes it out. */
  at: string
  /** Of when it is, where that isn't now. */
  note?: string
}

interface Props {
  at?: string
  note?: string
  children: ReactNode
}

type Open = (query: string, label: string) => void

const PassportContext = createContext<Open>(() => undefined)

/** One around every page; one inside of it where numbers are of another moment. */
export function PassportProvider({ at = '/metrics/passport', note, children }: Props) {
  const [asked, ask] = useState<Asked | null>(null)
  const [open, setOpen] = useState(false)
  const show = useCallback<Open>((query, label) => {
    ask({ query, label, at, note })
    setOpen(true)
  }, [at, note])
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
