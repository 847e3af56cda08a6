/** The columns of the schedules. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { ChannelName, Schedule } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { leading, type Column } from '@/components/table/column'
import { useNarrow } from '@/components/useNarrow'
import { Tag, type Tone } from '@/components/Tag'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { TurnState } from './TurnState'
import { useScheduleActions } from './useSchedules'
import { useRhythm } from './words'

const TONES: Record<Schedule['state'], Tone> = { on: 'ok', paused: 'plain', stopped: 'bad' }

export function useScheduleColumns(channels: ChannelName[]): Column<Schedule>[] {
  const t = useTexts()
  const rhythm = useRhythm()
  const comma = useLanguage() === 'zh' ? '、' : ', '
  const zone = useSession().company.zone
  const nameOf = (id: string) => channels.find((each) => each.id === id)?.name ?? t('schedules.channel_gone')
  const narrow = useNarrow()
  const columns: Column<Schedule>[] = [
    {
      key: 'report',
      title: t('schedules.report'),
      least: 88,
      render: (schedule) => t(`kind.${schedule.kind}`),
    },
    { key: 'rhythm', title: t('schedules.when'), least: 140, render: rhythm },
    {
      key: 'formats',
      title: t('schedules.formats'),
      least: 110,
      render: ({ formats }) => formats.map((form) => form.toUpperCase()).join(' · ') || t('schedules.no_files'),
    },
    {
      key: 'channels',
      title: t('schedules.channels'),
      least: 140,
      width: 260,
      render: (schedule) => {
        const names = schedule.channels.map(nameOf)
        return (
          <span className="clip" data-tip={names.join('\n')}>
            {names.join(comma)}
          </span>
        )
      },
    },
    {
      key: 'maker',
      title: t('schedules.maker'),
      least: 90,
      render: ({ maker_name: maker, part }) => (
        <>
          {maker} {part && <Tag tip={t('schedules.part_tip')}>{t('list.part')}</Tag>}
        </>
      ),
    },
    { key: 'state', title: t('schedules.state'), least: 80, render: (schedule) => <State schedule={schedule} /> },
    {
      key: 'next',
      title: t('schedules.next'),
      least: 132,
      render: ({ next_at: next }) => <span className="num-text">{next ? dateTime(next, zone) : MISSING}</span>,
    },
    {
      key: 'last',
      title: t('schedules.last'),
      least: 180,
      render: ({ last }) => (last ? <TurnState turn={last} short /> : MISSING),
    },
    {
      key: 'actions',
      title: t('schedules.actions'),
      least: 150,
      render: (schedule) => <Actions schedule={schedule} />,
    },
  ]
  return narrow ? leading(columns, ['rhythm', 'last', 'state', 'actions']) : columns
}

function State({ schedule: { state, reason } }: { schedule: Schedule }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <Tag tone={TONES[state]} tip={reason?.[`message_${language}`]}>
      {t(`schedules.state_${state}`)}
    </Tag>
  )
}

function Actions({ schedule: { id, state } }: { schedule: Schedule }) {
  const t = useTexts()
  const toast = useToast()
  const { tell } = useScheduleActions()
  const verb = state === 'on' ? 'pause' : 'resume'
  const run = () => tell.mutate({ id, verb: 'run' }, { onSuccess: () => toast(t('schedules.running')) })
  return (
    <span className="schedule-actions">
      <Button type="link" onClick={run}>
        {t('schedules.run')}
      </Button>
      <Button type="link" onClick={() => tell.mutate({ id, verb })}>
        {t(`schedules.${verb}`)}
      </Button>
    </span>
  )
}
