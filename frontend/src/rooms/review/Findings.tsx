/** What the rules noticed, worst first; each leads to the number it speaks of. */
import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCommon, useOwn } from '@/app/texts'
import type { Finding } from '@/app/types'
import { Card } from '@/components/Card'
import { usePassport } from '@/components/passport/PassportProvider'
import { useTexts } from './texts'

export function Findings({ findings, none }: { findings: Finding[]; none?: string }) {
  const t = useTexts()
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'warn') - Number(a.severity === 'warn'))
  return (
    <Card title={t('findings.title')}>
      {ordered.length === 0 ? (
        <p className="quiet-line">{none ?? t('findings.none')}</p>
      ) : (
        <ul className="findings">
          {ordered.map((finding) => (
            <FindingLine key={`${finding.key}/${finding.zh}`} finding={finding} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function FindingLine({ finding }: { finding: Finding }) {
  const t = useTexts()
  const c = useCommon()
  const own = useOwn()
  const open = usePassport()
  const warn = finding.severity === 'warn'
  const passport = finding.passport
  return (
    <li className={finding.severity}>
      {warn ? (
        <WarningOutlined aria-label={t('findings.warn')} />
      ) : (
        <InfoCircleOutlined aria-label={t('findings.info')} />
      )}
      <span>{own(finding)}</span>
      {passport && (
        <Button type="link" onClick={() => open(passport, own(finding))}>
          {c('num.door')}
        </Button>
      )}
    </li>
  )
}
