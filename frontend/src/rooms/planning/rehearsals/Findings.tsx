/** What was found and isn't put right yet comes first: it is looked at again in the next rehearsal. */
import { Button } from 'antd'
import type { Plan, RehearsalFound } from '@/app/types/planning'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import type { RehearsalActs } from './useRehearsals'

interface Props {
  plan: Plan
  findings: RehearsalFound[]
  may: boolean
  acts: RehearsalActs
}

export function Findings({ plan, findings, may, acts }: Props) {
  const t = useTexts()
  const open = findings.filter((each) => !each.done_at)
  const done = findings.filter((each) => each.done_at)
  if (findings.length === 0) return null
  return (
    <section className="rehearse-found" aria-label={t('rehearse.findings')}>
      <h3>{t('rehearse.open_n', { n: open.length })}</h3>
      <ul>
        {open.map((each) => (
          <li key={each.id}>
            <Tag tone="warn">{t('rehearse.nth', { n: each.number })}</Tag>
            <b>{each.text}</b>
            <small>{[each.segment_title, each.owner || t('tasks.nobody')].filter(Boolean).join(' · ')}</small>
            {may && (
              <Button onClick={() => acts.mutate({ act: 'settle', id: each.id })} disabled={acts.isPending}>
                {t('rehearse.settle')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary>{t('rehearse.done_n', { n: done.length })}</summary>
          <ul>
            {done.map((each) => (
              <li key={each.id}>
                <span>{each.text}</span>
                <small>
                  {[each.segment_title, `${each.done_by} ${dateTime(each.done_at!, plan.zone).slice(5)}`].filter(Boolean).join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
