/** 目标: what months, years, parts and shows are meant to reach, typed like a spreadsheet, beside what they reached. */
import { DownloadOutlined, SplitCellsOutlined, UndoOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { GoalGrid } from '@/app/types'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { FileButton } from '@/components/file/FileButton'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { Chosen } from './Chosen'
import { DEFAULTS, type GoalFilters } from './filters'
import { GoalGridTable } from './GoalGridTable'
import { GoalsBar } from './GoalsBar'
import { useRowName } from './naming'
import { SplitBar } from './SplitBar'
import { useGrid, useSaving } from './useGoals'
import type { At } from './useGridKeys'
import { useSplit } from './useSplit'
import './goals.css'

const SheetDrawer = lazy(() => import('../sheet/SheetDrawer'))

export default function GoalsPage() {
  const [filters, change] = useUrlState(DEFAULTS)
  const { data, error, isPlaceholderData, refetch } = useGrid(filters)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Waiting />
  return <Body grid={data} filters={filters} change={change} busy={isPlaceholderData} />
}

type Cut = 'platform' | 'account' | 'host' | 'category'

interface BodyProps {
  grid: GoalGrid
  filters: GoalFilters
  change: (change: Partial<GoalFilters>) => void
  busy: boolean
}

function Body({ grid, filters, change, busy }: BodyProps) {
  const t = useTexts()
  const c = useCommon()
  const may = useCan()('planning.goals.write')
  const rowName = useRowName()
  const saving = useSaving(filters)
  const split = useSplit(grid)
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const [bringing, bring] = useState(false)
  const onAt = useCallback((next: At) => setAt(next), [])
  const unit = grid.metrics.find((each) => each.key === grid.metric)?.unit ?? 'money'
  const row = grid.rows[at.row]
  const year = row?.cells[0]
  const proposed = useMemo(
    () => new Map(split.proposal?.split.months.map((each) => [`${split.proposal?.part}\n${each.period}`, each.value])),
    [split.proposal],
  )
  const confirm = () => {
    const { proposal } = split
    const cells = grid.rows.find((each) => each.part === proposal?.part)?.cells ?? []
    const wanted = (proposal?.split.months ?? []).flatMap(({ period, value }) => {
      const cell = cells.find((each) => each.period === period)
      return cell ? [{ period, part: cell.part, value, seen: saving.seenNow(cell) }] : []
    })
    saving.save(wanted, grid)
    split.drop()
  }
  const turn = (part: Partial<GoalFilters>) => {
    split.drop()
    change(part)
  }
  return (
    <div className="page list-page">
      <GoalsBar
        filters={filters}
        grid={grid}
        change={turn}
        actions={
          <>
            {may && (
              <Button
                icon={<UndoOutlined />}
                disabled={!saving.undoable}
                onClick={saving.undo}
                data-tip={t('goals.undo_tip')}
              >
                {c('undo')}
              </Button>
            )}
            {may && grid.adds && grid.by !== 'show' && (
              <Button
                icon={<SplitCellsOutlined />}
                loading={split.asking}
                disabled={!year || year.value === null}
                data-tip={t(year?.value === null ? 'goals.split_first' : 'goals.split_tip')}
                onClick={() => row && year && split.begin(year, rowName(row))}
              >
                {t('goals.split')}
              </Button>
            )}
            {may && (
              <Button icon={<UploadOutlined />} onClick={() => bring(true)}>
                {t('sheet.bring')}
              </Button>
            )}
            <ExportGoals grid={grid} />
          </>
        }
      />
      <Chosen grid={grid} row={row} cell={row?.cells[at.column]} unit={unit} />
      {split.proposal && (
        <SplitBar
          proposal={split.proposal}
          unit={unit}
          currency={grid.currency}
          busy={saving.busy}
          onPattern={split.again}
          onYes={confirm}
          onNo={split.drop}
        />
      )}
      {grid.rows.length === 0 ? (
        <Empty text={t(grid.by === 'show' ? 'goals.no_shows' : 'goals.empty')} />
      ) : (
        <GoalGridTable
          key={`${grid.by}/${grid.metric}`}
          grid={grid}
          unit={unit}
          saving={saving}
          may={may}
          busy={busy}
          proposed={proposed}
          onAt={onAt}
        />
      )}
      {grid.by !== 'show' && grid.rows.length === 1 && grid.rows[0]?.kind === '' && (
        <p className="quiet-line goal-keys">{t('goals.no_parts', { by: t(`goals.by.${grid.by as Cut}`) })}</p>
      )}
      {may && <p className="quiet-line goal-keys">{t(grid.by === 'show' ? 'goals.keys_show' : 'goals.keys')}</p>}
      <Suspense fallback={null}>{bringing && <SheetDrawer year={grid.year} onClose={() => bring(false)} />}</Suspense>
    </div>
  )
}

/** The year's goals as a workbook that can be filled in and brought back. */
function ExportGoals({ grid }: { grid: GoalGrid }) {
  const t = useTexts()
  const c = useCommon()
  const path = withQuery('/planning/goals/sheet', { year: grid.year, language: useLanguage() })
  return (
    <FileButton icon={<DownloadOutlined />} path={path} name={`${t('goals.title')} ${grid.year}.xlsx`} said={t('sheet.saved')}>
      {c('table.export')}
    </FileButton>
  )
}

function Waiting() {
  return (
    <div className="page list-page">
      <Block height={32} />
      <Block height={78} />
      <Block height={420} />
    </div>
  )
}
