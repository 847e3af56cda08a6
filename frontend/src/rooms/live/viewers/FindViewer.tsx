/** 找观众: the newest of a show, or those an id or an order leads to; one of them is taken. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import { useSession } from '@/app/session'
import { SearchBox } from '@/components/filters/SearchBox'
import { clock } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import type { Viewer } from '../types'
import './viewers.css'

interface Props {
  run: string
  chosen: string
  onChoose: (viewer: Viewer) => void
}

export function FindViewer({ run, chosen, onChoose }: Props) {
  const t = useTexts()
  const [q, ask] = useState('')
  const { data } = useQuery({
    queryKey: ['live', 'viewers', run, q],
    queryFn: () => api.get<Viewer[]>(withQuery(`/live/runs/${encodeURIComponent(run)}/viewers`, { q })),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="find-viewer">
      <SearchBox value={q} label={t('viewer.q')} onChange={ask} width={320} />
      <p className="faint">{t('viewer.hint')}</p>
      {data?.length === 0 && <p className="find-none">{t(q ? 'viewer.none_such' : 'viewer.none')}</p>}
      <ul aria-label={t('viewer.found')}>
        {data?.map((each) => (
          <li key={each.person}>
            <button type="button" aria-pressed={each.person === chosen} onClick={() => onChoose(each)}>
              <Line viewer={each} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Line({ viewer }: { viewer: Viewer }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const did = viewer.did.map((each) => t(`viewer.did.${each}`)).join(t('viewer.and'))
  return (
    <>
      <span className="clip id">{viewer.person}</span>
      <small className="clip">
        {did || t('viewer.earlier')}
        {viewer.orders.length > 0 && ` ${viewer.orders.join(' ')}`}
      </small>
      {viewer.kind && <Tag tone="warn">{t(`penalty.kind.${viewer.kind}`)}</Tag>}
      {did && <small className="faint">{clock(viewer.at, zone)}</small>}
    </>
  )
}
