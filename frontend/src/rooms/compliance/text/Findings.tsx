/** What was found: the text with its marks, and each finding with its law and what to say instead. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { TextCheck as Check, TextFinding as Finding } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Marked } from '@/components/Marked'
import { Tag } from '@/components/Tag'
import { SEVERITY_TONE, useTexts } from '../texts'

const ORDER = ['blocking', 'must_fix', 'suspected', 'allowed'] as const
/** A script may hold thousands; the worst come first. */
const SHOWN = 300

const NewAllowance = lazy(() => import('../allowed/NewAllowance'))

export function Findings({ text, check }: { text: string; check: Check }) {
  const t = useTexts()
  const { findings, on } = check
  const may = useCan()('compliance.allowances.write')
  const [allowing, allow] = useState<Finding | null>(null)
  if (findings.length === 0) return <Empty text={t('none', { on })} />
  const sorted = ORDER.flatMap((severity) => findings.filter((each) => each.severity === severity))
  return (
    <>
      <Card title={t('marked')} extra={<small className="faint">{t('as_of', { on })}</small>}>
        <p className="text-check-text">
          <Marked text={text} findings={findings} />
        </p>
      </Card>
      <Card title={t('findings')} extra={<Counts findings={findings} />}>
        <ul className="text-check-list">
          {sorted.slice(0, SHOWN).map((each, index) => (
            <Line key={index} finding={each} onAllow={may ? allow : undefined} />
          ))}
        </ul>
      </Card>
      <Suspense fallback={null}>
        {allowing && (
          <NewAllowance first={{ rule: allowing.rule, phrase: allowing.text }} onClose={() => allow(null)} />
        )}
      </Suspense>
    </>
  )
}

function Counts({ findings }: { findings: Finding[] }) {
  const t = useTexts()
  return (
    <span className="text-check-counts">
      {ORDER.map((severity) => {
        const n = findings.filter((each) => each.severity === severity).length
        return (
          n > 0 && (
            <Tag key={severity} tone={SEVERITY_TONE[severity]}>
              {t(`severity.${severity}`)} {t('count', { n })}
            </Tag>
          )
        )
      })}
    </span>
  )
}

function Line({ finding, onAllow }: { finding: Finding; onAllow?: (finding: Finding) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { allowance } = finding
  return (
    <li>
      <Tag tone={SEVERITY_TONE[finding.severity]}>{t(`severity.${finding.severity}`)}</Tag>
      <strong>{finding.text || t('missing')}</strong>
      <span>
        {allowance
          ? t('allowed.because', { reason: allowance.reason, by: allowance.by, second: allowance.second_by })
          : finding.suggestion[language]}
      </span>
      <small className="faint">{finding.law}</small>
      {onAllow && !allowance && (
        <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => onAllow(finding)}>
          {t('allowed.ask')}
        </Button>
      )}
    </li>
  )
}
