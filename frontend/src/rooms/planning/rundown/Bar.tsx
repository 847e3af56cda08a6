/** How long the show is against its plan, the acts on the chosen segment, sheet, print, and going on air. */
import {
  CopyOutlined,
  DeleteOutlined,
  LockOutlined,
  MergeCellsOutlined,
  PlusOutlined,
  SplitCellsOutlined,
  UndoOutlined,
  UnlockOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Plan, PlannedSegment, Rundown } from '@/app/types/planning'
import { FileButton } from '@/components/file/FileButton'
import { duration } from '@/components/num/format'
import { useToast } from '@/components/Toast'
import { toCome } from '../plans/states'
import { useTexts } from '../texts'
import { clockAt, totalOf } from './clock'
import { rundownPath, type Saving } from './useRundown'
import { useGoLive } from './useGoLive'

interface Props {
  plan: Plan
  rundown: Rundown
  segments: PlannedSegment[]
  current: PlannedSegment | undefined
  saving: Saving
  may: boolean
  add: () => void
  lock: (segment: PlannedSegment) => void
  open: () => void
  bring: () => void
  write: () => void
}

export function Bar(props: Props) {
  const { plan, rundown, segments, saving, may } = props
  const t = useTexts()
  const can = useCan()
  const live = useGoLive(plan)
  return (
    <div className="rd-bar">
      <Length rundown={rundown} segments={segments} />
      {may && <Acts {...props} />}
      <span className="rd-state faint" role="status">
        {may && t(saving.busy ? 'rundown.saving' : 'rundown.saved', { version: rundown.version })}
      </span>
      <span className="rd-right">
        {may && segments.length > 0 && <Button onClick={props.write}>{t('scripts.open')}</Button>}
        <Files plan={plan} bring={props.bring} may={may} some={segments.length > 0} />
        {can('live.rooms.write') && toCome(plan) && segments.length > 0 && (
          <Button type="primary" loading={live.isPending} onClick={() => live.mutate()}>
            {t('rundown.go_live')}
          </Button>
        )}
      </span>
    </div>
  )
}

function Length({ rundown, segments }: { rundown: Rundown; segments: PlannedSegment[] }) {
  const t = useTexts()
  const language = useLanguage()
  const total = totalOf(segments)
  const over = total - rundown.planned_s
  const off = Math.abs(over) > 60
  return (
    <p className="rd-length">
      {total > 0 && (
        <>
          <b>{t('rundown.count', { n: segments.length })}</b> <b>{duration(total, language)}</b>
        </>
      )}
      <small className="faint">
        {t('rundown.of_plan', { length: duration(rundown.planned_s, language) })} {clockAt(rundown, 0)}–
        {clockAt(rundown, total || rundown.planned_s)}
      </small>
      {off && segments.length > 0 && (
        <small className="warn-text">{t(over > 0 ? 'rundown.over' : 'rundown.under', { length: duration(Math.abs(over), language) })}</small>
      )}
      <small className="faint">{t('rundown.prepare', { time: clockAt(rundown, -900) })}</small>
    </p>
  )
}

function Acts({ current, saving, segments, add, lock, open }: Props) {
  const t = useTexts()
  const toast = useToast()
  const free = current !== undefined && !current.locked
  const last = current !== undefined && segments.at(-1)?.id === current.id
  const remove = () => {
    if (!current) return
    saving.remove(current.id)
    toast(t('rundown.removed', { title: current.title }))
  }
  return (
    <span className="rd-doings" role="toolbar" aria-label={t('rundown.acts')}>
      <Button icon={<PlusOutlined />} onClick={add}>
        {t('rundown.add')}
      </Button>
      <Act tip={t('rundown.split_open')} icon={<SplitCellsOutlined />} disabled={!free} onClick={open} />
      <Act tip={t('rundown.merge')} icon={<MergeCellsOutlined />} disabled={!free || last} onClick={() => current && saving.act(current.id, 'merge')} />
      <Act tip={t('rundown.double')} icon={<CopyOutlined />} disabled={!current} onClick={() => current && saving.act(current.id, 'double')} />
      <Act
        tip={t(current?.locked ? 'rundown.unlock' : 'rundown.lock')}
        icon={current?.locked ? <UnlockOutlined /> : <LockOutlined />}
        disabled={!current}
        onClick={() => current && lock(current)}
      />
      <Act tip={t('rundown.remove')} icon={<DeleteOutlined />} disabled={!free} onClick={remove} />
      <Act tip={t('rundown.undo')} icon={<UndoOutlined />} disabled={!saving.canUndo} onClick={saving.undo} />
    </span>
  )
}

function Act({ tip, ...rest }: { tip: string; icon: ReactNode; disabled: boolean; onClick: () => void }) {
  return <Button type="text" aria-label={tip} data-tip={tip} {...rest} />
}

function Files({ plan, bring, may, some }: { plan: Plan; bring: () => void; may: boolean; some: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const sheet = withQuery(`${rundownPath(plan.id)}/sheet`, { language })
  return (
    <>
      {may && <Button onClick={bring}>{t('rundown.bring')}</Button>}
      {some && (
        <FileButton path={sheet} name={`${plan.title} ${t('tab.rundown')}.xlsx`}>
          {t('rundown.export')}
        </FileButton>
      )}
      {some && (
        <Link className="rd-print" to={`/planning/plans/${plan.id}/print`}>
          {t('rundown.print')}
        </Link>
      )}
    </>
  )
}
