/** A file the server has: what it is, what would change, what to do next. */
import { Button } from 'antd'
import { useCommon } from '@/app/texts'
import type { Upload } from '@/app/types'
import { bytes } from '@/components/num/time'
import { useTexts, useWord } from '../texts'
import { moves } from '../useUploads'
import { ErrorLine } from './ErrorLine'
import { Outcome } from './Outcome'
import { Progress } from './Progress'
import { StateTag } from './StateTag'

interface Props {
  upload: Upload
  onDetail: () => void
  onMap: () => void
  onRemove: () => void
}

export function UploadCard({ upload, onDetail, onMap, onRemove }: Props) {
  const t = useTexts()
  const c = useCommon()
  const word = useWord()
  const phase = word('phase', upload.progress.phase ?? '') ?? t(`state.${upload.state}`)
  const removable = upload.state !== 'storing'
  return (
    <li className="upload">
      <header>
        <strong className="clip" title={upload.file}>
          {upload.file}
        </strong>
        <small className="faint">{bytes(upload.size)}</small>
        <StateTag state={upload.state} />
        <span className="upload-actions">
          {upload.preflight && upload.preflight.tables.length > 0 && (
            <Button onClick={onDetail}>{t('card.detail')}</Button>
          )}
          {upload.state === 'needs_mapping' && <Button onClick={onMap}>{t('card.map')}</Button>}
          {removable && (
            <Button type="text" onClick={onRemove}>
              {moves(upload) ? c('cancel') : t('card.remove')}
            </Button>
          )}
        </span>
      </header>
      {moves(upload) && (
        <Progress phase={phase} done={upload.progress.done ?? 0} total={upload.progress.total ?? 0} />
      )}
      {upload.error && <ErrorLine error={upload.error} />}
      <Outcome upload={upload} />
    </li>
  )
}
