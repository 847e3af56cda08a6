/** A number's passport: what it is, how it was made, from which rows, and why another page may differ. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useOwn } from '@/app/texts'
import type { Passport } from '@/app/types'
import { ErrorSentence } from '../ErrorSentence'
import { SideDrawer } from '../SideDrawer'
import { Block } from '../Skeletons'
import { PassportBody } from './PassportBody'
import type { Asked } from './PassportProvider'
import './passport.css'

interface Props {
  asked: Asked
  open: boolean
  onClose: () => void
}

export default function PassportDrawer({ asked, open, onClose }: Props) {
  const own = useOwn()
  const query = asked.query.replace(/^\?/, '')
  const { data, error, refetch } = useQuery({
    queryKey: ['passport', asked.at, query],
    queryFn: () => api.get<Passport>(`${asked.at}?${query}`),
    enabled: open,
  })
  return (
    <SideDrawer open={open} title={data ? own(data) : asked.label} onClose={onClose}>
      {data ? (
        <>
          {asked.note && <p className="passport-then">{asked.note}</p>}
          <PassportBody passport={data} />
        </>
      ) : error ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </SideDrawer>
  )
}

function Waiting() {
  return (
    <div className="passport">
      <Block height={64} />
      <Block height={120} />
      <Block height={180} />
    </div>
  )
}
