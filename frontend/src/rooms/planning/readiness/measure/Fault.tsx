/** Why nothing was measured, and what to do about it. */
import { ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useTexts } from '../../texts'
import { hostOf, LineFault } from './ways'

export function Fault({ fault, host }: { fault: unknown; host: string }) {
  const t = useTexts()
  const language = useLanguage()
  const said = () => {
    if (fault instanceof ApiError) return fault.sentence(language)
    if (!(fault instanceof LineFault)) return t('measure.refused')
    return t(`line.${fault.came}`, { host: host ? hostOf(host) : t('line.this_server'), status: fault.status })
  }
  return (
    <p role="alert" className="ready-warn">
      {said()}
    </p>
  )
}
