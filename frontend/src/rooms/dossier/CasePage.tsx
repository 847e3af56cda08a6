/** One show's dossier: what it is, each duty with who did it and when, and the evidence pack. */
import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '@/app/api'
import { useCan, useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import { useTitle } from '@/app/title'
import type { Dossier } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { CaseState } from './columns'
import { DutyList } from './DutyList'
import { FactsForm } from './FactsForm'
import { useTexts } from './texts'
import './dossier.css'

export default function CasePage() {
  const { id = '' } = useParams()
  const t = useTexts()
  const { data, error, refetch } = useQuery({
    queryKey: ['dossier', 'case', id],
    queryFn: () => api.get<Dossier>(`/dossier/cases/${id}`),
  })
  useTitle(data && (data.title || data.id))
  if (error && !data)
    return (
      <ErrorSentence
        error={error}
        retry={() => void refetch()}
        instead={<Link to="/dossier">{t('back')}</Link>}
      />
    )
  return (
    <div className="page dossiers">
      {data ? (
        <>
          <Head dossier={data} />
          <Card title={t('facts')}>
            <FactsForm key={JSON.stringify(data.facts)} dossier={data} />
          </Card>
          <Card title={t('duties')}>
            {data.why_not && <p className="dossier-hint">{t(`why_not.${data.why_not}`)}</p>}
            <DutyList dossier={data} />
          </Card>
        </>
      ) : (
        <>
          <Block height={96} />
          <Block height={220} />
          <Block height={640} />
        </>
      )}
    </div>
  )
}

function Head({ dossier }: { dossier: Dossier }) {
  const t = useTexts()
  const can = useCan()
  const zone = useSession().company.zone
  const platformName = usePlatformName()
  const about = [
    dossier.begins_at && dateTime(dossier.begins_at, zone),
    `${platformName(dossier.platform)} · ${dossier.account_name}`,
    dossier.host,
  ].filter(Boolean)
  return (
    <Card
      title={
        <>
          {dossier.title || dossier.id} <CaseState row={dossier} />
        </>
      }
      extra={
        can('dossier.evidence.export') && (
          <a className="dossier-pack" href={api.url(`/dossier/cases/${dossier.id}/evidence`)} download>
            <SafetyCertificateOutlined /> {t('evidence')}
          </a>
        )
      }
    >
      <p className="dossier-hint">
        {about.join('　')}
        <br />
        {t('evidence.hint')}　<Link to="/dossier">{t('back')}</Link>
      </p>
    </Card>
  )
}
