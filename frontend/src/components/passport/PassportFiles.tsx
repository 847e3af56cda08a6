/** The files and rows a number stands on. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { PassportFile } from '@/app/types'
import { formatValue } from '../num/format'
import { dateTime } from '../num/time'
import { usePassportTexts } from './texts'

const RANGES = 6

function rowsText(file: PassportFile, more: string): string {
  const told = file.ranges.slice(0, RANGES).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return told.join(', ') + (file.ranges.length > RANGES || file.complete === false ? ` ${more}` : '')
}

export function PassportFiles({ files, inAll }: { files: PassportFile[]; inAll: number }) {
  const t = usePassportTexts()
  if (files.length === 0) return null
  return (
    <section>
      <h2 className="sub">{t('passport.files')}</h2>
      <ul className="passport-files">
        {files.map((file) => (
          <File key={`${file.batch}/${file.sheet}/${file.header}`} file={file} />
        ))}
      </ul>
      {inAll > files.length && (
        <p className="faint">{t('passport.more_files', { n: inAll - files.length })}</p>
      )}
    </section>
  )
}

function File({ file }: { file: PassportFile }) {
  const t = usePassportTexts()
  const language = useLanguage()
  const { company } = useSession()
  const rows = formatValue(file.rows, { unit: 'count', language, exact: true })
  return (
    <li>
      <Link to={`/connectors?batch=${file.batch}`} className="file-name">
        {file.file}
      </Link>
      <p>
        {[language === 'zh' ? file.format_zh : file.format_en, file.sheet, file.header]
          .filter(Boolean)
          .join(' › ')}
      </p>
      <p className="faint">
        {t('passport.rows', { n: file.rows, rows })} ·{' '}
        {t('passport.row_numbers', { ranges: rowsText(file, t('passport.more')) })}
        {file.as_of && ` · ${t('passport.exported', { at: dateTime(file.as_of, company.zone) })}`}
      </p>
    </li>
  )
}
