/** What the search can open: pages, commands, and shows by their title. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api, withQuery } from '../api'
import { useSpeech } from '../language'
import type { Route } from '../route'
import { useCan } from '../session'
import { useCommon } from '../texts'
import { useTheme } from '../theme/ThemeProvider'
import type { ShowPage } from '../types'
import type { Runs } from '../types/live'
import { best, type Entry } from './match'

function usePageEntries(routes: Route[]): Entry[] {
  const t = useCommon()
  const go = useNavigate()
  return routes.map((route) => ({
    key: route.path,
    title: t(route.title),
    hint: t(`group.${route.group}`),
    pinyin: route.pinyin,
    run: () => void go(route.path),
  }))
}

function useCommands(): Entry[] {
  const t = useCommon()
  const { language, speak } = useSpeech()
  const { mode, choose } = useTheme()
  const other = language === 'zh' ? 'en' : 'zh'
  const theme = mode === 'dark' ? 'light' : 'dark'
  const hint = t('search.command')
  return [
    {
      key: 'theme',
      title: t(`theme.to.${theme}`),
      hint,
      pinyin: 'zhuti zt shense ss qianse qs',
      run: () => choose(theme),
    },
    {
      key: 'language',
      title: t('language.other'),
      hint,
      pinyin: 'yuyan yy english',
      run: () => speak(other),
    },
  ]
}

function useShowEntries(typed: string): Entry[] {
  const t = useCommon()
  const go = useNavigate()
  const can = useCan()
  const q = typed.trim()
  const { data } = useQuery({
    queryKey: ['shows', 'palette', q],
    queryFn: () => api.get<ShowPage>(withQuery('/shows', { q, size: 5 })),
    enabled: q.length > 0 && can('shows.shows.read') && can('review.shows.read'),
  })
  return (data?.rows ?? []).map((show) => ({
    key: show.id,
    title: show.title || show.id,
    hint: [t('search.show'), show.account_name || show.account, show.business_day]
      .filter(Boolean)
      .join(' · '),
    run: () => void go(`/review/shows/${encodeURIComponent(show.id)}`),
  }))
}

/** Shows that are on air or planned, into their control rooms. */
function useRunEntries(): Entry[] {
  const t = useCommon()
  const go = useNavigate()
  const can = useCan()
  const { data } = useQuery({
    queryKey: ['live', 'palette'],
    queryFn: () => api.get<Runs>(withQuery('/live/runs', { size: 20 })),
    enabled: can('live.rooms.read'),
  })
  const open = (data?.rows ?? []).filter((run) => run.state !== 'ended')
  return open.map((run) => ({
    key: run.id,
    title: run.title,
    hint: [t('nav.control_room'), run.account_name].filter(Boolean).join(' · '),
    pinyin: 'zhongkongtai zkt zhibo zb',
    run: () => void go(`/live/runs/${encodeURIComponent(run.id)}`),
  }))
}

export function useEntries(routes: Route[], typed: string): Entry[] {
  const fixed = best([...usePageEntries(routes), ...useRunEntries(), ...useCommands()], typed)
  return [...fixed, ...useShowEntries(typed)]
}
