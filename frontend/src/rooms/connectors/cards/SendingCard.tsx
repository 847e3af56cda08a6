/** A file on its way up. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'
import { bytes } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import type { Sending } from '../sending/useSending'
import { useTexts } from '../texts'
import { Progress } from './Progress'

export function SendingCard({ item, onStop }: { item: Sending; onStop: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const language = useLanguage()
  const failed = item.state === 'failed'
  return (
    <li className="upload">
      <header>
        <strong className="clip" title={item.file.name}>
          {item.file.name}
        </strong>
        <small className="faint">{bytes(item.file.size)}</small>
        <Tag tone={failed ? 'bad' : 'plain'}>{t(`sending.${item.state}`)}</Tag>
        <span className="upload-actions">
          <Button type="text" onClick={onStop}>
            {failed ? t('card.remove') : c('cancel')}
          </Button>
        </span>
      </header>
      {failed ? (
        <p className="upload-error">{item.error?.sentence(language)}</p>
      ) : (
        <Progress phase={t('phase.sending')} done={item.sent} total={item.file.size} />
      )}
    </li>
  )
}
