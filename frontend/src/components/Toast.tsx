/** A short word that something was done, and its way back where there is one; the same word stands once. */
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import { ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import './toast.css'

interface Extra {
  bad?: boolean
  /** The way back. */
  undo?: { label: string; run: () => void }
}

interface Message extends Extra {
  id: number
  text: string
}

type Say = (text: string, extra?: Extra) => void

const STAY = 4000
const STAY_LONGER = 8000

const ToastContext = createContext<Say>(() => undefined)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<Message[]>([])
  const last = useRef(0)
  const drop = useCallback((id: number) => setMessages((now) => now.filter((each) => each.id !== id)), [])
  const say = useCallback<Say>(
    (text, extra = {}) => {
      const id = ++last.current
      setMessages((now) => [...now.filter((each) => each.text !== text).slice(-2), { id, text, ...extra }])
      setTimeout(() => drop(id), extra.bad || extra.undo ? STAY_LONGER : STAY)
    },
    [drop],
  )
  return (
    <ToastContext value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {messages.map(({ id, text, bad, undo }) => (
          <p key={id} className={bad ? 'toast bad' : 'toast'}>
            {bad ? <CloseCircleOutlined /> : <CheckCircleOutlined />} {text}
            {undo && (
              <button
                type="button"
                onClick={() => {
                  drop(id)
                  undo.run()
                }}
              >
                {undo.label}
              </button>
            )}
          </p>
        ))}
      </div>
    </ToastContext>
  )
}

export function useToast() {
  return useContext(ToastContext)
}

/** Says a refusal in the reader's language. */
export function useSayError() {
  const toast = useToast()
  const language = useLanguage()
  return (error: unknown) =>
    toast(error instanceof ApiError ? error.sentence(language) : String(error), { bad: true })
}
