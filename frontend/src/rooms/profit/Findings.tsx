/** What loses money, and what of the sales no cost is known of. */
import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCommon, useOwn } from '@/app/texts'
import type { ProfitFinding, Profit } from '@/app/types'
import { Card } from '@/components/Card'
import { usePassport } from '@/components/passport/PassportProvider'
import { useTexts } from './texts'

export function ProfitFindings({ data }: { data: Profit }) {
  const t = useTexts()
  return (
    <Card title={t('findings.title')}>
      {data.findings.length === 0 ? (
        <p className="quiet-line">{t('findings.none', { by: t(`by.${data.by}`) })}</p>
      ) : (
        <ul className="profit-findings">
          {data.findings.map((finding) => (
            <Line key={`${finding.key}/${finding.id}`} finding={finding} />
          ))}
          <More findings={data.findings} />
        </ul>
      )}
    </Card>
  )
}

function Line({ finding }: { finding: ProfitFinding }) {
  const c = useCommon()
  const own = useOwn()
  const open = usePassport()
  const passport = finding.passport
  return (
    <li className={finding.severity}>
      {finding.severity === 'bad' ? <WarningOutlined aria-hidden /> : <InfoCircleOutlined aria-hidden />}
      <span>{own(finding)}</span>
      {passport && (
        <Button type="link" size="small" onClick={() => open(passport, own(finding))}>
          {c('num.door')}
        </Button>
      )}
    </li>
  )
}

function More({ findings }: { findings: ProfitFinding[] }) {
  const t = useTexts()
  const losses = findings.filter((finding) => finding.severity === 'bad')
  const all = losses[0]?.of ?? 0
  return all > losses.length ? <li className="more">{t('findings.more', { n: all })}</li> : null
}
