/** 大屏与挂件: links that only show, made here, copied into OBS, and taken back. */
import { CopyOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Segmented, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import { useCommon } from '@/app/texts'
import { Field } from '@/components/form/Field'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { Tag } from '@/components/Tag'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import type { ScreenLink } from '../types'
import { addressOf, SCREENS, type ScreenKind } from './kinds'
import { Obs } from './obs/Obs'

const HOURS = [8, 24, 24 * 7, 24 * 31]

function useScreens(id: string) {
  const client = useQueryClient()
  const onError = useSayError()
  const key = ['live', 'screens', id]
  const path = `/live/runs/${encodeURIComponent(id)}/screens`
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: key }) }
  const list = useQuery({ queryKey: key, queryFn: () => api.get<ScreenLink[]>(path) })
  const make = useMutation({
    mutationFn: (wanted: { kind: ScreenKind; hours: number }) => api.post<ScreenLink>(path, wanted),
    ...options,
  })
  const revoke = useMutation({ mutationFn: (screen: string) => api.remove(`${path}/${screen}`), ...options })
  return { list, make, revoke }
}

const TABS = ['links', 'obs'] as const
type Tab = (typeof TABS)[number]

export default function ScreensDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts()
  const [tab, choose] = useState<Tab>('links')
  return (
    <SideDrawer open title={t('screens.title')} size={520} onClose={onClose}>
      <Segmented<Tab>
        block
        aria-label={t('screens.title')}
        value={tab}
        onChange={choose}
        options={TABS.map((each) => ({ value: each, label: t(`screens.tab.${each}`) }))}
      />
      {tab === 'links' ? <ScreenLinks id={id} /> : <Obs />}
    </SideDrawer>
  )
}

function ScreenLinks({ id }: { id: string }) {
  const t = useTexts()
  const { list, make, revoke } = useScreens(id)
  const [kind, setKind] = useState<ScreenKind>('wall')
  const [hours, setHours] = useState(24)
  return (
    <>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate({ kind, hours })
        }}
      >
        <p className="faint">{t('screens.hint')}</p>
        <div className="field-row">
          <Field label={t('screens.kind')}>
            {({ labelled: _, ...ids }) => (
              <Select<ScreenKind>
                {...ids}
                size="medium"
                getPopupContainer={layer}
                value={kind}
                onChange={setKind}
                options={SCREENS.map((each) => ({ value: each, label: t(`screen.kind.${each}`) }))}
              />
            )}
          </Field>
          <Field label={t('screens.hours')}>
            {({ labelled: _, ...ids }) => (
              <Select<number>
                {...ids}
                size="medium"
                getPopupContainer={layer}
                value={hours}
                onChange={setHours}
                options={HOURS.map((each) => ({ value: each, label: hoursText(each, t) }))}
              />
            )}
          </Field>
        </div>
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={make.isPending}>
            {t('screens.make')}
          </Button>
          <a href={`/live/screens/prompter?run=${encodeURIComponent(id)}`} target="_blank" rel="noreferrer">
            {t('screens.own_prompter')}
          </a>
        </div>
      </form>
      {make.data?.token && <Made kind={make.data.kind as ScreenKind} token={make.data.token} />}
      <Links links={list.data ?? []} onRevoke={(screen) => revoke.mutate(screen)} />
    </>
  )
}

function hoursText(hours: number, t: ReturnType<typeof useTexts>): string {
  return hours < 48 ? t('screens.hours_n', { n: hours }) : t('screens.days_n', { n: hours / 24 })
}

/** The whole link, for the only time. */
function Made({ kind, token }: { kind: ScreenKind; token: string }) {
  const t = useTexts()
  const toast = useToast()
  const url = location.origin + addressOf(kind, token)
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    toast(t('screens.copied'))
  }
  return (
    <div className="screen-made" role="status">
      <p>{t(kind.startsWith('overlay') ? 'screens.once_obs' : 'screens.once')}</p>
      <code>{url}</code>
      <span className="live-doings">
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('screens.copy')}
        </Button>
        <Button href={url} target="_blank">
          {t('screens.open')}
        </Button>
      </span>
    </div>
  )
}

function Links({ links, onRevoke }: { links: ScreenLink[]; onRevoke: (id: string) => void }) {
  const t = useTexts()
  const c = useCommon()
  const zone = useSession().company.zone
  if (links.length === 0) return <p className="quiet-line">{t('screens.none')}</p>
  return (
    <ul className="screen-links">
      {links.map((link) => {
        const over = link.revoked_at !== null || Date.parse(link.expires_at) < Date.now()
        return (
          <li key={link.id}>
            <span>{t(`screen.kind.${link.kind as ScreenKind}`)}</span>
            <small className="faint">
              {link.by} · {t('screens.until', { at: dateTime(link.expires_at, zone) })}
            </small>
            {over ? (
              <Tag>{t(link.revoked_at ? 'screens.revoked' : 'screens.expired')}</Tag>
            ) : (
              <Popconfirm
                title={t('screens.revoke_title')}
                okText={t('screens.revoke')}
                cancelText={c('cancel')}
                onConfirm={() => onRevoke(link.id)}
              >
                <Button danger type="text">
                  {t('screens.revoke')}
                </Button>
              </Popconfirm>
            )}
          </li>
        )
      })}
    </ul>
  )
}
