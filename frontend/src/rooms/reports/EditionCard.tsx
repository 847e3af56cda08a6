/** An edition on a phone. */
import { useSession } from '@/app/session'
import type { Edition } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { Name } from './columns'
import { DownloadMenu } from './DownloadMenu'
import { State } from './State'
import { useTexts } from './texts'

export function EditionCard({ edition }: { edition: Edition }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <article className="card edition-card">
      <Name edition={edition} />
      <p className="faint">
        {t('list.edition', { n: edition.number })} · {edition.made_by} ·{' '}
        <span className="num-text">{dateTime(edition.made_at, zone)}</span>
      </p>
      <p className="edition-card-foot">
        <State edition={edition} />
        <DownloadMenu edition={edition} />
      </p>
    </article>
  )
}
