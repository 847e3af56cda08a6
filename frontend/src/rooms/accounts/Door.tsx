/** The frame of the pages before the frame: brand, one form, language and theme. */
import type { ReactNode } from 'react'
import { Brand } from '@/app/shell/Brand'
import { LanguageSwitch, ThemeSwitch } from '@/app/shell/switches'
import './accounts.css'

interface Props {
  title: string
  hint?: string
  children: ReactNode
}

export function Door({ title, hint, children }: Props) {
  return (
    <div className="door-page">
      <header className="door-top">
        <Brand />
        <span>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <main className="door-box card">
        <h1>{title}</h1>
        {hint && <p className="faint">{hint}</p>}
        {children}
      </main>
    </div>
  )
}
