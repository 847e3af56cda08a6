/** A table nobody has seen before: say once which column is what, and it is known from then on. */
import { Modal } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { Fault, Mapping, Reading } from '@/app/types'
import { ErrorLine } from '../cards/ErrorLine'
import { layer, useStillPage } from '@/components/stillPage'
import { useTexts } from '../texts'
import { begin, kindOf, lacking, toReading, withKind, type MapDraft, type Said } from './draft'
import { ColumnTable } from './ColumnTable'
import { FileSettings } from './FileSettings'

interface Props {
  file: string
  mapping: Mapping
  said: Said
  error: Fault | null
  onRead: (reading: Reading) => void
  onClose: () => void
}

export default function MappingDialog({ file, mapping, said, error, onRead, onClose }: Props) {
  const t = useTexts()
  const c = useCommon()
  const { company } = useSession()
  const [draft, setDraft] = useState(() => begin(mapping, said, company))
  const change = (part: Partial<MapDraft>) =>
    setDraft((now) => (part.kind ? withKind(mapping, now, part.kind) : { ...now, ...part }))
  const kind = kindOf(mapping, draft)
  const missing = lacking(kind, draft.map)
  const names = kind?.fields.filter((field) => missing.includes(field.key)) ?? []
  useStillPage(true)
  return (
    <Modal
      open
      getContainer={layer}
      width={920}
      className="mapping"
      title={t('mapping.title', { file })}
      okText={t('mapping.read')}
      cancelText={c('cancel')}
      okButtonProps={{ disabled: missing.length > 0 || Object.keys(draft.map).length === 0 }}
      onOk={() => onRead(toReading(draft, kind))}
      onCancel={onClose}
    >
      <p className="faint">
        {[
          mapping.sheet && t('mapping.sheet', { sheet: mapping.sheet }),
          t('mapping.hint', { row: mapping.header_row }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {error && <ErrorLine error={error} />}
      <FileSettings mapping={mapping} draft={draft} onChange={change} />
      {kind && (
        <ColumnTable mapping={mapping} kind={kind} map={draft.map} onChange={(map) => change({ map })} />
      )}
      <Lacking names={names} />
    </Modal>
  )
}

function Lacking({ names }: { names: { zh: string; en: string }[] }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <p className="mapping-lacking" role="status">
      {names.length > 0 &&
        t('mapping.lacking', {
          fields: names.map((name) => name[language]).join(language === 'zh' ? '、' : ', '),
        })}
    </p>
  )
}
