/** The cameras or microphones there are, and whether the browser gives them out at all. */
import { useCallback, useEffect, useState } from 'react'

export type Kind = 'videoinput' | 'audioinput'

/** Browsers give out cameras and microphones over https and on the machine itself only. */
export const givesDevices = () => Boolean(navigator.mediaDevices?.getUserMedia)

export function useDevices(kind: Kind | null) {
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([])
  const look = useCallback(() => {
    if (!kind || !givesDevices()) return
    void navigator.mediaDevices
      .enumerateDevices()
      .then((all) => setDevices(all.filter((each) => each.kind === kind && each.deviceId)))
  }, [kind])
  useEffect(look, [look])
  return { devices, look }
}

const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** What it was measured with: `Logitech BRIO · Windows`. */
export function deviceText(label: string): string {
  const system = SYSTEMS.find(([sign]) => sign.test(navigator.userAgent))?.[1] ?? ''
  return [label, system].filter(Boolean).join(' · ').slice(0, 200)
}
