/** What a show of this kind wants: products of each role, and what to look over. */
import { useOwnTemplate } from './useTemplates'
import type { Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'

const ROLES = ['hook', 'welfare', 'hit', 'profit', 'image'] as const

export function KindCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const template = useOwnTemplate(plan.kind)
  if (!template) return null
  return (
    <Card title={t('plan.kind_wants', { kind: t(`kind.${plan.kind}`) })}>
      <p className="plan-roles">
        {ROLES.filter((role) => template.roles[role]).map((role) => (
          <Tag key={role} tone="info">
            {t(`wants.${role}`, { n: template.roles[role] ?? 0 })}
          </Tag>
        ))}
      </p>
      <ul className="plan-checks">
        {template.checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
    </Card>
  )
}
