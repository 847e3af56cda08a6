/** 合规: try a text, look up the rules, see what the company allows. */
import { Tabs } from 'antd'
import { lazy, Suspense } from 'react'
import { useUrlState } from '@/app/url'
import { Block } from '@/components/Skeletons'
import TextCheck from './text/TextCheck'
import { useTexts } from './texts'
import './compliance.css'

const RulesTab = lazy(() => import('./rules/RulesTab'))
const AllowedTab = lazy(() => import('./allowed/AllowedTab'))
const DEFAULTS = { tab: 'text' }

export default function CompliancePage() {
  const t = useTexts()
  const [{ tab }, change] = useUrlState(DEFAULTS)
  const part = (key: string, label: string, children: React.ReactNode) => ({
    key,
    label,
    children: <Suspense fallback={<Block height={320} />}>{children}</Suspense>,
  })
  return (
    <div className="page compliance">
      <Tabs
        activeKey={tab}
        onChange={(key) => change({ tab: key })}
        items={[
          part('text', t('tab.text'), <TextCheck />),
          part('rules', t('tab.rules'), <RulesTab />),
          part('allowed', t('tab.allowed'), <AllowedTab />),
        ]}
      />
    </div>
  )
}
