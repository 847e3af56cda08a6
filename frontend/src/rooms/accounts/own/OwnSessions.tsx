/** Where I am signed in; any other place can be signed out from here. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import type { LiveSession } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { useSayError } from '@/components/Toast'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { device } from './device'

const KEY = ['own-sessions']

export function OwnSessions() {
  const t = useTexts()
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: KEY, queryFn: () => api.get<LiveSession[]>('/accounts/sessions') })
  const end = useMutation({
    mutationFn: (id: string) => api.remove<null>(`/accounts/sessions/${id}`),
    onError: useSayError(),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
  if (!data) return null
  return (
    <section className="own-sessions">
      <h2 className="sub">{t('own.sessions')}</h2>
      <ul>
        {data.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
    </section>
  )
}

function SessionLine({ session, onEnd }: { session: LiveSession; onEnd: () => void }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <li>
      <div>
        <span className="clip" title={session.agent}>
          {device(session.agent) || session.address}
        </span>
        <small className="faint">
          {[session.address, t('own.seen', { at: dateTime(session.seen_at, zone) })]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      {session.current ? (
        <Tag tone="ok">{t('own.here')}</Tag>
      ) : (
        <Button type="link" onClick={onEnd}>
          {t('own.end')}
        </Button>
      )}
    </li>
  )
}
