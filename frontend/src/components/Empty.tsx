/** What this place will show, and the one button that fills it. */
import { InboxOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="state">
      <InboxOutlined className="state-icon" />
      <p>{text}</p>
      {children}
    </div>
  )
}
