/** A spreadsheet brought in: dropped here, looked at, and what it would change made by one press. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { DropBox } from '@/components/DropBox'
import { SideDrawer } from '@/components/SideDrawer'
import './sheet.css'

interface Props {
  title: string
  hint: string
  /** The button for a file to fill in, where there is one. */
  template?: ReactNode
  drop: { label: string; hint: string; busy: boolean; onFile: (file: File) => void }
  go: { text: string; ready: boolean; busy: boolean; onGo: () => void }
  onClose: () => void
  /** What the sheet would change. */
  children: ReactNode
}

export function SheetDrawer({ title, hint, template, drop, go, onClose, children }: Props) {
  return (
    <SideDrawer
      open
      size={760}
      title={title}
      onClose={onClose}
      extra={
        <Button type="primary" disabled={!go.ready} loading={go.busy} onClick={go.onGo}>
          {go.text}
        </Button>
      }
    >
      <div className="sheet">
        <p className="faint">{hint}</p>
        {template}
        <DropBox accept=".xlsx,.csv" {...drop} />
        {children}
      </div>
    </SideDrawer>
  )
}

/** What came of looking at it, in a sentence. */
export function SheetSaid({ bad = false, children }: { bad?: boolean; children: ReactNode }) {
  return (
    <p className={bad ? 'sheet-said bad' : 'sheet-said'} role="status">
      {children}
    </p>
  )
}
