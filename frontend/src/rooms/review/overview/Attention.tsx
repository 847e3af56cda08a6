/** What needs a look today; each line is one click from where it is seen to. */
import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useCommon, useOwn } from '@/app/texts'
import type { Look } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { usePassport } from '@/components/passport/PassportProvider'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { useAttention } from './useOverview'

export function Attention() {
  const t = useTexts()
  const { data, error, refetch } = useAttention()
  if (!data && error) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={160} />
  return (
    <Card title={t('overview.look')}>
      {data.length === 0 ? (
        <p className="quiet-line">{t('overview.look_none')}</p>
      ) : (
        <ul className="findings">
          {data.map((look) => (
            <Line key={`${look.to}/${look.zh}`} look={look} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Line({ look }: { look: Look }) {
  const t = useTexts()
  const c = useCommon()
  const own = useOwn()
  const open = usePassport()
  const passport = look.passport
  return (
    <li className={look.severity}>
      {look.severity === 'warn' ? (
        <WarningOutlined aria-label={t('findings.warn')} />
      ) : (
        <InfoCircleOutlined aria-label={t('findings.info')} />
      )}
      <span>
        {look.show && <b className="look-of">{nameOf(look.show)}</b>}
        {own(look)}
      </span>
      <span className="look-ways">
        {passport && (
          <Button type="link" onClick={() => open(passport, own(look))}>
            {c('num.door')}
          </Button>
        )}
        <Link to={look.to}>{t(`overview.to_${look.kind}`)}</Link>
      </span>
    </li>
  )
}

function nameOf(show: NonNullable<Look['show']>): string {
  return [show.business_day?.slice(5), show.host || show.account_name].filter(Boolean).join(' ')
}
