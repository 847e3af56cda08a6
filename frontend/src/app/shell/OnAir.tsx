/** The show that is on: a red dot, its clock, who is online; one press opens its control room. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { formatValue } from '@/components/num/format'
import { api, withQuery } from '../api'
import { useLanguage } from '../language'
import { useCommon } from '../texts'
import type { Runs } from '../types/live'

const EVERY = 10_000

export function OnAir() {
  const t = useCommon()
  const language = useLanguage()
  const { pathname } = useLocation()
  const { data } = useQuery({
    queryKey: ['live', 'on-air'],
    queryFn: () => api.get<Runs>(withQuery('/live/runs', { state: 'running', size: 5 })),
    refetchInterval: EVERY,
    retry: false,
  })
  const run = data?.rows[0]
  if (!run?.started_at || pathname.startsWith('/live/runs/')) return null
  const online = run.online ?? null
  return (
    <Link className="on-air" to={`/live/runs/${run.id}`} title={t('onair.open', { title: run.title })}>
      <i aria-hidden="true" />
      <span className="clip">{run.title}</span>
      <Since at={run.started_at} />
      {online !== null && (
        <span className="wide-only">{t('onair.online', { n: formatValue(online, { unit: 'count', language, trim: true }) })}</span>
      )}
      {(data?.total ?? 1) > 1 && <span className="wide-only">{t('onair.more', { n: data?.total ?? 1 })}</span>}
    </Link>
  )
}

const two = (value: number) => String(value).padStart(2, '0')

function Since({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const s = Math.max(0, Math.floor((now - Date.parse(at)) / 1000))
  return (
    <b>
      {Math.floor(s / 3600)}:{two(Math.floor(s / 60) % 60)}:{two(s % 60)}
    </b>
  )
}
