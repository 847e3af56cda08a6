/** 用户分层: the people of a show, each in one layer; what each layer asked, when, and what to do for it next time. */
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Audience } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { formatNum, formatValue } from '@/components/num/format'
import { Block } from '@/components/Skeletons'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { useLayerColumns } from './columns'
import { Lacks } from './Lacks'
import { LinesDrawer } from './LinesDrawer'
import { useAudience } from './useAudience'
import './audience.css'

interface Props {
  show: string
  /** Makes what to do for a layer the show's action; nothing where the reader writes none. */
  resolve?: (text: string) => void
}

export function AudienceCard({ show, resolve }: Props) {
  const t = useTexts()
  const writes = useCan()('review.notes.write')
  const { data, error, refetch } = useAudience(show)
  const [drawing, draw] = useState(false)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={220} />
  const told = data.rows.length > 0
  const title = (
    <>
      {t('audience.title')} {told && <small className="finding">{t('audience.people', { n: data.people })}</small>}
    </>
  )
  const change = writes && told && <Button onClick={() => draw(true)}>{t('audience.lines')}</Button>
  return (
    <Card title={title} extra={change} className="audience">
      {told && <Layers told={data} resolve={resolve} />}
      <Lacks told={data} />
      {drawing && <LinesDrawer rules={data.rules} onClose={() => draw(false)} />}
    </Card>
  )
}

function Layers({ told, resolve }: { told: Audience; resolve?: (text: string) => void }) {
  const t = useTexts()
  const columns = useLayerColumns(told, resolve)
  return (
    <>
      <DataTable label={t('audience.title')} columns={columns} rows={told.rows} rowKey={(row) => row.layer} className="flush tall" />
      <p className="quiet-line">{useRule(told)}</p>
    </>
  )
}

/** The rules in one sentence, with where the lines lie in this show. */
function useRule({ rules, lines, rows }: Audience): string {
  const t = useTexts()
  const language = useLanguage()
  const whole = (value: number) => formatValue(value, { unit: 'count', language })
  const ticket = lines && lines.ticket.value !== null ? formatNum(lines.ticket, language) : t('audience.no_line')
  const said = { ticket, ticket_from: rules.ticket_from, acts: whole(lines?.acts ?? rules.acts_least), acts_from: rules.acts_from }
  return t(rows.some((row) => row.layer === 'keen') ? 'audience.rule' : 'audience.rule_buyers', said)
}
