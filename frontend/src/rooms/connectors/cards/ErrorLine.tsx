/** Why a file can't be taken as it is, in one sentence. */
import { useLanguage } from '@/app/language'
import type { Fault } from '@/app/types'

export function ErrorLine({ error }: { error: Fault }) {
  const language = useLanguage()
  return <p className="upload-error">{error[`message_${language}`] ?? error.message}</p>
}
