/** One check: pressed when it is done; measured where the browser can; and who looked, when, at what. */
import { CheckOutlined, CloseOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useOwn } from '@/app/texts'
import type { PlanCheck } from '@/app/types/planning'
import { clock, dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { valuesText } from './measure/limits'
import { passportText } from './measure/passport'

interface Props {
  check: PlanCheck
  zone: string
  may: boolean
  failing: boolean
  onPress: () => void
  onMeasure: () => void
  onFailing: (on: boolean) => void
  onNoted: (outcome: 'passed' | 'failed', note: string) => void
  onEdit?: () => void
}

export function CheckRow({ check, zone, may, failing, onPress, onMeasure, onFailing, onNoted, onEdit }: Props) {
  const t = useTexts()
  const title = useOwn()(check.title_words)
  return (
    <li id={check.id} className={`ready-check ${check.state}`} tabIndex={may ? 0 : -1}>
      <button
        type="button"
        className="ready-tick"
        tabIndex={-1}
        disabled={!may}
        aria-pressed={check.state === 'passed'}
        aria-label={t('checks.tick', { title })}
        onClick={onPress}
      >
        {check.state === 'passed' ? <CheckOutlined /> : check.state === 'failed' ? <CloseOutlined /> : null}
      </button>
      <div className="ready-what">
        <span className="ready-title">
          {title} {!check.needed && <small className="faint">{t('checks.optional')}</small>}
        </span>
        <small>
          <span className={check.overdue ? 'ready-late' : undefined}>{t('checks.due', { at: clock(check.due_at, zone) })}</span>
          {check.person && <span>{check.person}</span>}
          {check.overdue && <Tag tone="bad">{t('checks.overdue')}</Tag>}
          <Result check={check} zone={zone} />
        </small>
        {failing && <Note onNoted={onNoted} onLeave={() => onFailing(false)} />}
      </div>
      {may && (
        <span className="ready-acts">
          {check.measure && (
            <Button type={check.state === 'open' ? 'primary' : 'default'} onClick={onMeasure}>
              {t(check.measure === 'light' ? 'checks.note_value' : 'checks.measure')}
            </Button>
          )}
          <Button onClick={() => onFailing(!failing)}>{t('checks.fail')}</Button>
          {onEdit && <Button type="text" icon={<EditOutlined />} aria-label={t('checks.edit', { title })} onClick={onEdit} />}
        </span>
      )}
    </li>
  )
}

/** Why it failed; or what is to be known though it passed. */
function Note({ onNoted, onLeave }: { onNoted: Props['onNoted']; onLeave: () => void }) {
  const t = useTexts()
  const [note, write] = useState('')
  return (
    <form
      className="ready-note"
      onSubmit={(event) => {
        event.preventDefault()
        onNoted('failed', note.trim())
      }}
    >
      <Input
        autoFocus
        aria-label={t('checks.why')}
        placeholder={t('checks.why')}
        maxLength={300}
        value={note}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      />
      <Button danger htmlType="submit">
        {t('checks.failed')}
      </Button>
      <Button onClick={() => onNoted('passed', note.trim())}>{t('checks.passed')}</Button>
    </form>
  )
}

function Result({ check: { result }, zone }: { check: PlanCheck; zone: string }) {
  const t = useTexts()
  if (!result) return null
  const at = result.counts ? clock(result.at, zone) : dateTime(result.at, zone).slice(5)
  const told = valuesText(result.values, t('measure.peak'))
  return (
    <span className={result.counts ? 'ready-result' : 'ready-result faint'}>
      {!result.counts && t('checks.old')} {[told, passportText(t, result.values, result.against), `${result.by} ${at}`, result.device, result.note].filter(Boolean).join(' · ')}
      {result.counts && result.late && <Tag tone="warn">{t('checks.late')}</Tag>}
    </span>
  )
}
