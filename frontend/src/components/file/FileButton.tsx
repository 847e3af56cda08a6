/** One press saves a file of the server's on this machine. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { api } from '@/app/api'
import { useSaving } from './useSaving'

interface Props {
  path: string
  name: string
  said?: string
  icon?: ReactNode
  className?: string
  children: ReactNode
}

export function FileButton({ path, name, said, children, ...looks }: Props) {
  const { busy, save } = useSaving()
  return (
    <Button {...looks} loading={busy} onClick={() => void save({ name, make: () => api.file(path), said })}>
      {children}
    </Button>
  )
}
