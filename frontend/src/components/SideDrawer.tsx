/** A drawer from the right that fills a phone's width. */
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { layer, useStillPage } from './stillPage'

interface Props {
  open: boolean
  title: ReactNode
  size?: number
  onClose: () => void
  extra?: ReactNode
  children: ReactNode
}

export function SideDrawer({ open, title, size = 560, onClose, extra, children }: Props) {
  useStillPage(open)
  return (
    <Drawer
      getContainer={layer}
      open={open}
      title={title}
      size={`min(${size}px, 100vw)`}
      onClose={onClose}
      extra={extra}
      destroyOnHidden
      styles={{ body: { padding: 16 } }}
    >
      {children}
    </Drawer>
  )
}
