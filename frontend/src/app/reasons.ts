/** Why a number is missing, in the reader's words. */
import catalogue from '@rooms/metrics/ui.json'
import { lookup, useLanguage } from './language'

/** The server names a reason as `room.key`; one it invents later falls back to "no data". */
export function useReason(): (key: string) => string {
  const language = useLanguage()
  return (key) => {
    const name = key.split('.').at(-1) ?? key
    return (
      lookup(catalogue, `reason.${name}`, language) ?? lookup(catalogue, 'reason.no_data', language) ?? ''
    )
  }
}
