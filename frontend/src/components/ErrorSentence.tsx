/** What happened, where, and what to do next, in one sentence and one button. */
import { ExclamationCircleOutlined, InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'

/** Not there, or not for this person: asking again changes nothing. */
const GONE = [403, 404]

interface Props {
  error: unknown
  retry?: () => void
  /** A way on, where trying again leads nowhere. */
  instead?: ReactNode
  /** Fills the window, where nothing else stands. */
  whole?: boolean
}

export function ErrorSentence({ error, retry, instead, whole = false }: Props) {
  const t = useCommon()
  const language = useLanguage()
  const sentence = error instanceof ApiError ? error.sentence(language) : t('error.page')
  const gone = error instanceof ApiError && GONE.includes(error.status)
  return (
    <div className={whole ? 'state whole' : 'state'} role="alert">
      {gone ? (
        <InboxOutlined className="state-icon" />
      ) : (
        <ExclamationCircleOutlined className="state-icon bad" />
      )}
      <p>{sentence}</p>
      {gone ? instead : retry && <Button onClick={retry}>{t('retry')}</Button>}
    </div>
  )
}
