/** One edition: chapters as contents, pages by their findings, and places to write. */
import { useParams } from 'react-router'
import { useTitle } from '@/app/title'
import type { WholeEdition } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { PassportProvider } from '@/components/passport/PassportProvider'
import { Block } from '@/components/Skeletons'
import { useEditionName } from '../names'
import { useTexts } from '../texts'
import { useEdition } from '../useReports'
import { Chapter } from './Chapter'
import { Contents } from './Contents'
import { Head } from './Head'
import { NotYet } from './NotYet'
import '../reports.css'
import './edition.css'

export default function EditionPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useEdition(id)
  if (!data) return error ? <ErrorSentence error={error} retry={() => void refetch()} /> : <Waiting />
  return <Told told={data} />
}

function Told({ told }: { told: WholeEdition }) {
  const { edition, report } = told
  const t = useTexts()
  useTitle(useEditionName()(edition))
  return (
    <div className="page">
      <Head told={told} />
      {report ? (
        <PassportProvider at={`/reports/editions/${edition.id}/passport`} note={t('passport.then', { number: edition.number })}>
          <div className="report">
            <Contents chapters={report.chapters} />
            <div className="report-chapters">
              {report.chapters.map((chapter, index) => (
                <Chapter key={chapter.key} chapter={chapter} number={index + 1} told={told} />
              ))}
            </div>
          </div>
        </PassportProvider>
      ) : (
        <NotYet edition={edition} />
      )}
    </div>
  )
}

function Waiting() {
  return (
    <div className="page">
      <Block height={96} />
      <div className="report">
        <Block height={220} />
        <div className="report-chapters">
          <Block height={320} />
          <Block height={320} />
        </div>
      </div>
    </div>
  )
}
