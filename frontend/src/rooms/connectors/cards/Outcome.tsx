/** One line that says what the file holds and what storing it changes. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import type { Changes, Preflight, Upload } from '@/app/types'
import { useCount } from '@/components/num/useCount'
import { Tag } from '@/components/Tag'
import { periodText } from '../period'
import { useTexts } from '../texts'

const NOTHING: Changes = { new: 0, changed: 0, same: 0, older: 0, examples: [] }

export function Outcome({ upload }: { upload: Upload }) {
  const t = useTexts()
  if (upload.state === 'unchanged') return <p className="outcome">{t('outcome.unchanged')}</p>
  if (upload.state === 'needs_mapping')
    return <p className="outcome">{t(upload.error ? 'outcome.correct_mapping' : 'outcome.needs_mapping')}</p>
  if (!upload.preflight) return null
  return (
    <div className="outcome">
      <Summary preflight={upload.preflight} />
      {(upload.state === 'ready' || upload.state === 'storing') && <Effects preflight={upload.preflight} />}
      {upload.state === 'stored' && <Stored preflight={upload.preflight} />}
    </div>
  )
}

function Summary({ preflight }: { preflight: Preflight }) {
  const t = useTexts()
  const count = useCount()
  const language = useLanguage()
  const names = [
    ...new Set(preflight.tables.map((table) => (language === 'zh' ? table.format_zh : table.format_en))),
  ]
  const parts = [
    names.join(language === 'zh' ? '、' : ', '),
    preflight.accounts.join(language === 'zh' ? '、' : ', '),
    preflight.period && periodText(preflight.period),
    preflight.shows > 0 && t('outcome.shows', { n: preflight.shows }),
    t('outcome.rows', { n: preflight.rows_read, rows: count(preflight.rows_read) }),
  ]
  return <p>{parts.filter(Boolean).join(' · ')}</p>
}

function Effects({ preflight }: { preflight: Preflight }) {
  const t = useTexts()
  const count = useCount()
  const changes = preflight.changes ?? NOTHING
  return (
    <p className="effects">
      {changes.new > 0 && <Tag tone="ok">{t('effect.new', { rows: count(changes.new) })}</Tag>}
      {changes.changed > 0 && <Tag tone="info">{t('effect.changed', { rows: count(changes.changed) })}</Tag>}
      {changes.same > 0 && <Tag>{t('effect.same', { rows: count(changes.same) })}</Tag>}
      {changes.older > 0 && (
        <Tag tip={t('effect.older_hint')}>{t('effect.older', { rows: count(changes.older) })}</Tag>
      )}
      {preflight.rows_skipped > 0 && (
        <Tag>{t('effect.skipped', { rows: count(preflight.rows_skipped) })}</Tag>
      )}
      {preflight.rows_refused > 0 && (
        <Tag tone="bad">{t('effect.refused', { rows: count(preflight.rows_refused) })}</Tag>
      )}
      {preflight.warnings.length > 0 && (
        <Tag tone="warn">{t('effect.warnings', { n: preflight.warnings.length })}</Tag>
      )}
    </p>
  )
}

function Stored({ preflight }: { preflight: Preflight }) {
  const t = useTexts()
  const count = useCount()
  const { period } = preflight
  return (
    <p>
      {t('outcome.stored', { rows: count(preflight.rows_stored) })}
      {preflight.shows > 0 && (
        <Link to={period ? `/shows?from=${period.from}&to=${period.to}` : '/shows'} className="after-link">
          {t('outcome.see_shows')}
        </Link>
      )}
    </p>
  )
}
