/** The columns of the processes. */
import { useSession } from '@/app/session'
import type { Process } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { bytes, dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts, useWord } from './texts'

const TONES: Record<string, Tone> = {
  running: 'ok',
  starting: 'info',
  stopped: 'plain',
  dead: 'bad',
  failed: 'bad',
}

export function useProcessColumns(): Column<Process>[] {
  const t = useTexts()
  const word = useWord()
  const zone = useSession().company.zone
  return [
    { key: 'name', title: t('status.name'), least: 160, render: (process) => word('process', process.name) },
    {
      key: 'state',
      title: t('status.state'),
      least: 90,
      render: (process) => (
        <Tag tone={TONES[process.state] ?? 'plain'}>{word('process_state', process.state)}</Tag>
      ),
    },
    {
      key: 'since',
      title: t('status.since'),
      least: 132,
      render: (process) => (
        <span className="num-text">{process.since ? dateTime(process.since, zone) : MISSING}</span>
      ),
    },
    {
      key: 'restarts',
      title: t('status.restarts'),
      align: 'end',
      least: 80,
      render: (process) => <span className="num">{process.restarts}</span>,
    },
    {
      key: 'rss',
      title: t('status.rss'),
      align: 'end',
      least: 90,
      render: (process) => <span className="num">{process.rss === null ? MISSING : bytes(process.rss)}</span>,
    },
    {
      key: 'pid',
      title: 'PID',
      align: 'end',
      least: 72,
      render: (process) => <span className="num">{process.pid ?? MISSING}</span>,
    },
  ]
}
