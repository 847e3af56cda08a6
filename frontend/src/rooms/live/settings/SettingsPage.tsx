/** 直播设置: penalties of viewers, contingency plans, answer templates, insiders; a tab each, each with an address. */
import { Tabs } from 'antd'
import { Suspense } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import { NotHere } from '@/components/NotHere'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { TABS } from './tabs'
import './settings.css'

export default function SettingsPage() {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  const { pathname } = useLocation()
  const open = TABS.filter((each) => each.permissions.some(can))
  const here = open.find((each) => each.path === pathname)
  if (!open[0]) return <NotHere />
  if (!here) return <Navigate to={open[0].path} replace />
  return (
    <div className="page live-settings">
      <Tabs
        activeKey={here.key}
        onChange={(key) => void go(open.find((each) => each.key === key)?.path ?? here.path)}
        items={open.map(({ key, Body }) => ({
          key,
          label: t(`settings.${key}`),
          children: (
            <Suspense fallback={<Block height={320} />}>
              <Body />
            </Suspense>
          ),
        }))}
        destroyOnHidden
      />
    </div>
  )
}
