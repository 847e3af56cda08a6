/** Which edition this is, what can be done with it, and whether data have changed since. */
import { ArrowLeftOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useCan, useSession } from '@/app/session'
import type { WholeEdition } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { DownloadMenu } from '../DownloadMenu'
import { editionPath, useEditionName } from '../names'
import { State } from '../State'
import { useTexts } from '../texts'
import { useMake } from '../useReports'
import { Again } from './Again'

export function Head({ told }: { told: WholeEdition }) {
  const t = useTexts()
  const { edition, report } = told
  const { company } = useSession()
  const name = useEditionName()(edition)
  return (
    <header className="card report-head">
      <div className="report-name">
        <Link to="/reports" className="faint" aria-label={t('edition.back')} data-tip={t('edition.back')}>
          <ArrowLeftOutlined />
        </Link>
        <h2>{name}</h2>
        {edition.state !== 'ready' && <State edition={edition} />}
        {edition.part && <Tag tip={t('list.part_hint')}>{t('list.part')}</Tag>}
      </div>
      <dl className="report-facts">
        <Fact name={t('edition.number')} value={t('list.edition', { n: edition.number })} />
        {report && (
          <Fact
            name={t('edition.period')}
            value={report.first === report.last ? report.first : `${report.first} – ${report.last}`}
          />
        )}
        {edition.as_of && <Fact name={t('edition.as_of')} value={dateTime(edition.as_of, company.zone)} />}
        <Fact name={t('edition.by')} value={edition.made_by} />
      </dl>
      {edition.state === 'ready' && <Actions told={told} />}
      {told.moved_on && <MovedOn told={told} />}
    </header>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num-text">{value}</dd>
    </div>
  )
}

function Actions({ told }: { told: WholeEdition }) {
  const t = useTexts()
  const go = useNavigate()
  const { company } = useSession()
  const { edition, others } = told
  return (
    <div className="report-actions">
      <Again told={told} />
      {others.length > 0 && (
        <Select<string>
          className="report-other"
          aria-label={t('edition.compare')}
          placeholder={t('edition.compare')}
          value={null}
          options={others.map((other) => ({
            value: other.id,
            label: `${t('list.edition', { n: other.number })} · ${dateTime(other.made_at, company.zone)}`,
          }))}
          onChange={(other) => void go(`${editionPath(edition)}/against/${other}`)}
        />
      )}
      <DownloadMenu edition={edition} />
    </div>
  )
}

function MovedOn({ told }: { told: WholeEdition }) {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  const make = useMake()
  const { kind, subject } = told.edition
  return (
    <p className="why report-moved">
      <span>{t('edition.moved_on')}</span>
      {can('reports.reports.make') && (
        <Button
          size="small"
          icon={<ReloadOutlined />}
          loading={make.isPending}
          onClick={() => make.mutate({ kind, subject }, { onSuccess: (made) => void go(editionPath(made)) })}
        >
          {t('edition.make_new')}
        </Button>
      )}
    </p>
  )
}
