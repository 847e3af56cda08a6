/**
 * A measurement under way: what it says while it goes on, and what came of it. Devices are let go of afterwards; a line is
 * measured against `host`, against this server where that is empty.
 */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { Measure } from '@/app/types/planning'
import { cameraOf, measurePicture } from './camera'
import type { Values } from './limits'
import { measureUpload } from './line'
import { measureEcho, measureSound, microphoneOf } from './microphone'
import { decibel } from './sound'
import { wayTo } from './ways'

interface Hooks {
  /** The devices have names now. */
  onOpened: () => void
  onDone: (values: Values, device: string) => Promise<unknown>
}

type State = 'idle' | 'busy' | 'done' | 'failed'

export function useMeasuring(
  measure: Measure,
  device: string,
  host: string,
  video: RefObject<HTMLVideoElement | null>,
  on: Hooks,
) {
  const [state, setState] = useState<State>('idle')
  const [values, setValues] = useState<Values | null>(null)
  const [level, setLevel] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  const held = useRef<MediaStream | null>(null)
  const gone = useRef(false)
  const label = useRef('')
  const hooks = useRef(on)
  useEffect(() => {
    hooks.current = on
  })
  const letGo = useCallback(() => {
    held.current?.getTracks().forEach((track) => track.stop())
    held.current = null
  }, [])
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      letGo()
    }
  }, [letGo])

  const run = useCallback(async (): Promise<Values> => {
    if (measure === 'upload') {
      const way = wayTo(host)
      const tell = (mbps: number) => !gone.current && setTold(`${mbps} Mbps`)
      return { ...(await measureUpload(way.send, tell, () => gone.current).finally(way.close)) }
    }
    letGo()
    const stream = await (measure === 'picture' ? cameraOf(device) : microphoneOf(device))
    held.current = stream
    if (gone.current) letGo()
    label.current = stream.getTracks()[0]?.label ?? ''
    hooks.current.onOpened()
    if (measure === 'sound')
      return measureSound(stream, ({ power }) => setLevel(decibel(Math.sqrt(power)))).finally(letGo)
    if (measure === 'echo') return measureEcho(stream).finally(letGo)
    const screen = video.current!
    screen.srcObject = stream
    await screen.play()
    return { ...(await measurePicture(screen)) }
  }, [measure, device, host, video, letGo])

  const start = useCallback(() => {
    setState('busy')
    setValues(null)
    setTold('')
    run()
      .then(async (found) => {
        if (gone.current) return
        await hooks.current.onDone(found, label.current)
        setValues(found)
        setState('done')
      })
      .catch((error: unknown) => {
        setFault(error)
        setState('failed')
      })
  }, [run])
  return { state, values, level, told, fault, start }
}
