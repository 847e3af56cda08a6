/** The person: who I am, how I like it, and the way out. */
import { Dropdown, type MenuProps } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { api } from '../api'
import { useSpeech } from '../language'
import { useAdopt, useSession } from '../session'
import { useCommon } from '../texts'
import { useTheme, type Wish } from '../theme/ThemeProvider'
import { useTrend, type Trend } from '../trend'
import type { Language, Session } from '../types'

const OwnAccount = lazy(() => import('@/rooms/accounts/own/OwnAccount'))

const WISHES: Wish[] = ['system', 'light', 'dark']
const TRENDS: Trend[] = ['red-up', 'green-up']
const LANGUAGES: Language[] = ['zh', 'en']

export function PersonMenu() {
  const t = useCommon()
  const { person, version } = useSession()
  const { language, speak } = useSpeech()
  const { wish, choose } = useTheme()
  const { trend, setTrend } = useTrend()
  const adopt = useAdopt()
  const [own, setOwn] = useState(false)
  const leave = async () => adopt(await api.remove<Session>('/session'))
  const items: MenuProps['items'] = [
    {
      key: 'who',
      label: <Who name={person.name} username={person.username} version={version} />,
      disabled: true,
    },
    { type: 'divider' },
    {
      type: 'group',
      label: t('language.label'),
      children: LANGUAGES.map((each) => ({ key: each, label: t(`language.${each}`) })),
    },
    {
      type: 'group',
      label: t('theme.label'),
      children: WISHES.map((each) => ({ key: each, label: t(`theme.${each}`) })),
    },
    {
      type: 'group',
      label: t('trend.label'),
      children: TRENDS.map((each) => ({ key: each, label: t(`trend.${each}`) })),
    },
    { type: 'divider' },
    { key: 'own', label: t('person.own') },
    { key: 'leave', label: t('signout') },
  ]
  const pick = (key: string) => {
    if (key === 'leave') void leave()
    else if (key === 'own') setOwn(true)
    else if (key === 'zh' || key === 'en') speak(key)
    else if (key === 'red-up' || key === 'green-up') setTrend(key)
    else choose(key as Wish)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items, selectedKeys: [language, wish, trend], onClick: ({ key }) => pick(key) }}
      >
        <button type="button" className="person" aria-label={t('person.menu', { name: person.name })}>
          <span className="avatar" data-letter={person.name.slice(0, 1)} />
          <span className="person-name">{person.name}</span>
        </button>
      </Dropdown>
      <Suspense fallback={null}>{own && <OwnAccount onClose={() => setOwn(false)} />}</Suspense>
    </>
  )
}

function Who({ name, username, version }: { name: string; username: string; version: string }) {
  return (
    <span className="who">
      <strong>{name}</strong>
      <small>
        {username} · Kaibo {version}
      </small>
    </span>
  )
}
