/** What this page is for, and how a show's data comes in. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Empty } from '@/components/Empty'
import { useCan } from '@/app/session'
import { useTexts } from '../texts'

const COMMANDS = ['kaibo key create obs --scope ingest', 'kaibo replay show.ndjson --speed 20']

export function NoRuns({ add }: { add: ReactNode }) {
  const t = useTexts()
  const can = useCan()
  return (
    <Empty text={t('runs.none')}>
      {add}
      <ol className="runs-steps">
        <li>{t('runs.step_add')}</li>
        <li>
          {t('runs.step_key')} <code>{COMMANDS[0]}</code>
        </li>
        <li>
          {t('runs.step_replay')} <code>{COMMANDS[1]}</code>
        </li>
      </ol>
      {can('events.signals.read') && <Link to="/events/sources">{t('runs.sources')}</Link>}
    </Empty>
  )
}
