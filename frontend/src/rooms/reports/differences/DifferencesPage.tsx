/** Two editions of one subject: every figure that changed, and the files that came or went between them. */
import { Link, useParams } from 'react-router'
import { useSession } from '@/app/session'
import { useTitle } from '@/app/title'
import type { EditionComparison } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { editionPath, useEditionName } from '../names'
import { useTexts } from '../texts'
import { useDifferences } from '../useReports'
import { ChangeTable } from './ChangeTable'
import '../reports.css'

export default function DifferencesPage() {
  const { id = '', other = '' } = useParams()
  const { data, error, refetch } = useDifferences(id, other)
  if (!data)
    return error ? (
      <ErrorSentence error={error} retry={() => void refetch()} />
    ) : (
      <div className="page">
        <Block height={72} />
        <Block height={120} />
        <Block height={400} />
      </div>
    )
  return <Told told={data} />
}

function Told({ told }: { told: EditionComparison }) {
  const t = useTexts()
  const { company } = useSession()
  const name = useEditionName()(told.after)
  const { before, after, differences } = told
  useTitle(t('diff.title'))
  const count = (how: string) => differences.filter((each) => each.how === how).length
  return (
    <div className="page">
      <header className="card report-head">
        <h2>{name}</h2>
        <p className="diff-heading">
          {t('diff.heading', { before: before.number, after: after.number })}{' '}
          <span className="faint num-text">
            {dateTime(before.made_at, company.zone)} → {dateTime(after.made_at, company.zone)}
          </span>
        </p>
        <p>
          {differences.length === 0
            ? t('diff.none')
            : t('diff.summary', {
                changed: count('changed'),
                added: count('added'),
                gone: count('gone'),
                same: told.same,
              })}
        </p>
        <Link to={editionPath(after)}>{t('diff.back', { n: after.number })}</Link>
      </header>
      <Files told={told} />
      {differences.length > 0 && <ChangeTable told={told} />}
    </div>
  )
}

function Files({ told }: { told: EditionComparison }) {
  const t = useTexts()
  const files = [
    ...told.came.map((file) => ({ ...file, came: true })),
    ...told.went.map((file) => ({ ...file, came: false })),
  ]
  return (
    <Card title={t('diff.files')}>
      {files.length === 0 ? (
        <p className="quiet-line">{t(told.differences.length > 0 ? 'diff.no_files' : 'diff.same_files')}</p>
      ) : (
        <ul className="diff-files">
          {files.map((file) => (
            <li key={`${file.batch}/${file.came}`}>
              <Tag tone={file.came ? 'ok' : 'warn'}>{t(file.came ? 'diff.came' : 'diff.went')}</Tag>{' '}
              <span className="file-name">{file.file || t('diff.batch', { id: file.batch })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
