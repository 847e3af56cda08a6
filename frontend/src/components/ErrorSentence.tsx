/** What happened, where, and what to do next, in one sentence and one button. */
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'

interface Props {
  error: unknown
  retry?: () => void
  /** Fills the window, where nothing else stands. */
  whole?: boolean
}

export function ErrorSentence({ error, retry, whole = false }: Props) {
  const t = useCommon()
  const language = useLanguage()
  const sentence = error instanceof ApiError ? error.sentence(language) : t('error.page')
  return (
    <div className={whole ? 'state whole' : 'state'} role="alert">
      <ExclamationCircleOutlined className="state-icon bad" />
      <p>{sentence}</p>
      {retry && <Button onClick={retry}>{t('retry')}</Button>}
    </div>
  )
}
