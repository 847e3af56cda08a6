/** 团队与权限: people, roles, keys for programs, and the audit trail. */
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useCan } from '@/app/session'
import { useUrlState } from '@/app/url'
import { Audit } from './audit/Audit'
import { Keys } from './keys/Keys'
import { People } from './people/People'
import { Roles } from './Roles'
import { useTexts } from './texts'
import './accounts.css'

const DEFAULTS = { tab: '' }

interface Tab {
  key: 'people' | 'roles' | 'keys' | 'audit'
  permission: string
  body: ReactNode
}

const TABS: Tab[] = [
  { key: 'people', permission: 'accounts.people.read', body: <People /> },
  { key: 'roles', permission: 'accounts.people.read', body: <Roles /> },
  { key: 'keys', permission: 'accounts.keys.write', body: <Keys /> },
  { key: 'audit', permission: 'accounts.audit.read', body: <Audit /> },
]

export default function TeamPage() {
  const t = useTexts()
  const can = useCan()
  const [{ tab }, change] = useUrlState(DEFAULTS)
  const tabs = TABS.filter((each) => can(each.permission))
  const active = tabs.some((each) => each.key === tab) ? tab : tabs[0]?.key
  return (
    <div className="page team">
      <Tabs
        activeKey={active}
        onChange={(key) => change({ tab: key })}
        items={tabs.map((each) => ({ key: each.key, label: t(`tab.${each.key}`), children: each.body }))}
        destroyOnHidden
      />
    </div>
  )
}
