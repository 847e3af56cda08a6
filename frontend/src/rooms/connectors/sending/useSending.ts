/** Files on their way up: a few at a time, each with its progress, each can be stopped. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError } from '@/app/api'
import { send, type Sent } from '@/components/file/send'

export interface Sending {
  key: number
  file: File
  sent: number
  state: 'waiting' | 'sending' | 'failed'
  error: ApiError | null
}

const AT_ONCE = 3

export function useSending(onArrived: (upload: string) => void) {
  const [items, setItems] = useState<Sending[]>([])
  const running = useRef(new Map<number, Sent>())
  const next = useRef(0)

  const change = useCallback(
    (key: number, part: Partial<Sending>) =>
      setItems((now) => now.map((item) => (item.key === key ? { ...item, ...part } : item))),
    [],
  )
  const drop = useCallback((key: number) => setItems((now) => now.filter((item) => item.key !== key)), [])

  const start = useCallback(
    async ({ key, file }: Sending) => {
      const sent = send(file, (bytes) => change(key, { sent: bytes }), '/connectors/uploads')
      running.current.set(key, sent)
      try {
        onArrived(await sent.done)
        drop(key)
      } catch (error) {
        if (error instanceof ApiError) change(key, { state: 'failed', error })
        else drop(key)
      } finally {
        running.current.delete(key)
      }
    },
    [change, drop, onArrived],
  )

  useEffect(() => {
    const free = AT_ONCE - items.filter((item) => item.state === 'sending').length
    const ready = items
      .filter((item) => item.state === 'waiting' && !running.current.has(item.key))
      .slice(0, Math.max(free, 0))
    for (const item of ready) {
      void start(item)
      change(item.key, { state: 'sending' })
    }
  }, [items, start, change])

  const add = useCallback((files: File[]) => {
    const fresh = files.map((file): Sending => ({
      key: next.current++,
      file,
      sent: 0,
      state: 'waiting',
      error: null,
    }))
    setItems((now) => [...now, ...fresh])
  }, [])

  const stop = useCallback(
    (key: number) => {
      running.current.get(key)?.abort()
      drop(key)
    },
    [drop],
  )
  return { items, add, stop }
}
