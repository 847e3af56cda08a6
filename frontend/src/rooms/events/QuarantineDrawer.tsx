/** What a source sent that could not be understood, as it came. */
import { useQuery } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import { useSession } from '@/app/session'
import type { Quarantined } from '@/app/types/live'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { useTexts } from './texts'

export default function QuarantineDrawer({ source, onClose }: { source: string; onClose: () => void }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const { data, error } = useQuery({
    queryKey: ['events', 'quarantined', source],
    queryFn: () => api.get<Quarantined[]>(withQuery('/events/quarantined', { source })),
  })
  return (
    <SideDrawer open title={t('quarantine', { source })} onClose={onClose}>
      {error && <ErrorSentence error={error} />}
      {!data && !error && <Block height={240} />}
      {data?.length === 0 && <p className="quiet-line">{t('quarantine_none')}</p>}
      <ul className="quarantined">
        {data?.map((each, index) => (
          <li key={index}>
            <p>
              {each.reason} <small className="faint">{dateTime(each.at, zone, true)}</small>
            </p>
            <code>{each.body}</code>
          </li>
        ))}
      </ul>
    </SideDrawer>
  )
}
