/** 钱该往哪挪: what stands apart with enough behind it; each sentence leads to its number. */
import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCommon, useOwn } from '@/app/texts'
import type { TrafficFinding } from '@/app/types'
import { Card } from '@/components/Card'
import { usePassport } from '@/components/passport/PassportProvider'
import { useTexts } from './texts'

export function Moves({ findings }: { findings: TrafficFinding[] }) {
  const t = useTexts()
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'warn') - Number(a.severity === 'warn'))
  return (
    <Card title={t('moves.title')}>
      {ordered.length === 0 ? (
        <p className="quiet-line">{t('moves.none')}</p>
      ) : (
        <ul className="moves">
          {ordered.map((finding) => (
            <Line key={`${finding.key}/${finding.zh}`} finding={finding} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Line({ finding }: { finding: TrafficFinding }) {
  const t = useTexts()
  const c = useCommon()
  const own = useOwn()
  const open = usePassport()
  const passport = finding.passport
  return (
    <li className={finding.severity}>
      {finding.severity === 'warn' ? (
        <WarningOutlined aria-label={t('moves.warn')} />
      ) : (
        <InfoCircleOutlined aria-label={t('moves.info')} />
      )}
      <p>{own(finding)}</p>
      {passport && (
        <Button type="link" onClick={() => open(passport, own(finding))}>
          {c('num.door')}
        </Button>
      )}
    </li>
  )
}
