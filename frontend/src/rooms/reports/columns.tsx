/** The columns of the list of editions. */
import { Link } from 'react-router'
import { useSession } from '@/app/session'
import type { Edition } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { DownloadMenu } from './DownloadMenu'
import { editionPath, useEditionName } from './names'
import { State } from './State'
import { useTexts } from './texts'
import type { Kind } from './useReports'

export function useEditionColumns(): Column<Edition>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  const moment = (at: string | null) => (
    <span className="num-text">{at ? dateTime(at, zone) : MISSING}</span>
  )
  return [
    { key: 'name', title: t('list.report'), least: 240, width: 380, render: (edition) => <Name edition={edition} /> },
    { key: 'kind', title: t('make.kind'), least: 96, render: (edition) => t(`kind.${edition.kind as Kind}`) },
    { key: 'number', title: t('list.number'), least: 80, render: (edition) => t('list.edition', { n: edition.number }) },
    { key: 'state', title: t('list.state'), least: 110, render: (edition) => <State edition={edition} /> },
    { key: 'by', title: t('list.by'), least: 90, render: (edition) => edition.made_by },
    { key: 'at', title: t('list.at'), least: 132, render: (edition) => moment(edition.made_at) },
    { key: 'as_of', title: t('list.as_of'), least: 132, render: (edition) => moment(edition.as_of) },
    { key: 'files', title: t('list.files'), least: 96, render: (edition) => <DownloadMenu edition={edition} small /> },
  ]
}

export function Name({ edition }: { edition: Edition }) {
  const t = useTexts()
  const name = useEditionName()(edition)
  return (
    <span className="edition-name">
      <Link to={editionPath(edition)} className="row-title" title={name}>
        {name}
      </Link>
      {edition.part && <Tag tip={t('list.part_hint')}>{t('list.part')}</Tag>}
    </span>
  )
}
