/** A rundown from a spreadsheet: drop it, see what it would change, then confirm. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'
import type { Plan, Rundown, SheetRundown, SheetSegment } from '@/app/types/planning'
import { encoded } from '@/components/encoded'
import { duration } from '@/components/num/format'
import { SheetDrawer as Sheet, SheetSaid } from '@/components/sheet/SheetDrawer'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag, type Tone } from '@/components/Tag'
import { useSayError, useToast } from '@/components/Toast'
import { planKey, planPath } from '../plans/usePlans'
import { useTexts } from '../texts'
import { rundownKey, rundownPath } from './useRundown'

const TONES: Record<SheetSegment['change'], Tone> = { added: 'ok', changed: 'info', moved: 'plain', removed: 'warn' }

export default function SheetDrawer({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const [file, take] = useState<{ name: string; data: string } | null>(null)
  const path = `${rundownPath(plan.id)}/sheet`
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const told = { name: chosen.name, data: await encoded(chosen) }
      take(told)
      return api.post<SheetRundown>(path, told)
    },
    onError: sayError,
  })
  const anew = () => void client.invalidateQueries({ queryKey: planKey(plan.id) })
  const undo = async (made: Rundown) => {
    try {
      await api.post(`${planPath(plan.id)}/restore`, { number: made.version - 1, seen: made.version })
      toast(t('goals.undone'))
    } catch (error) {
      sayError(error)
    }
    anew()
  }
  const make = useMutation({
    mutationFn: (found: SheetRundown) => api.put<Rundown>(path, { ...file, seen: found.seen }),
    onError: sayError,
    onSuccess: (made) => {
      client.setQueryData(rundownKey(plan.id), made)
      anew()
      toast(t('rundown.brought'), { undo: { label: c('undo'), run: () => void undo(made) } })
      onClose()
    },
  })
  const found = look.data
  return (
    <Sheet
      title={t('rundown.bring_title')}
      hint={t('rundown.bring_hint')}
      drop={{ label: t('sheet.drop'), hint: file?.name ?? t('sheet.drop_hint'), busy: look.isPending, onFile: look.mutate }}
      go={{
        text: t('rundown.bring_go'),
        ready: found !== undefined && found.rows.length > 0,
        busy: make.isPending,
        onGo: () => found && make.mutate(found),
      }}
      onClose={onClose}
    >
      {found && <Outcome found={found} />}
    </Sheet>
  )
}

function Outcome({ found }: { found: SheetRundown }) {
  const t = useTexts()
  const language = useLanguage()
  const columns: Column<SheetSegment>[] = [
    { key: 'line', title: t('sheet.line'), width: 56, render: (each) => each.line ?? '' },
    { key: 'change', title: t('rundown.change'), width: 72, render: (each) => <Tag tone={TONES[each.change]}>{t(`rundown.change.${each.change}`)}</Tag> },
    { key: 'title', title: t('rundown.col.title'), width: 180, render: (each) => each.title },
    { key: 'fields', title: t('rundown.differs'), render: (each) => <Fields of={each} /> },
  ]
  const told = { n: found.rows.length, same: found.same, segments: found.segments, length: duration(found.total_s, language) }
  return (
    <>
      <SheetSaid>{t(found.rows.length > 0 ? 'rundown.would_change' : 'rundown.would_not', told)}</SheetSaid>
      {found.rows.length > 0 && (
        <DataTable<SheetSegment>
          label={t('rundown.bring_title')}
          columns={columns}
          rows={found.rows}
          rowKey={(each) => `${each.change}/${each.segment}`}
          className="tall"
        />
      )}
    </>
  )
}

function Fields({ of }: { of: SheetSegment }) {
  const t = useTexts()
  return (
    <span className="sheet-words">
      {of.fields
        .map(({ field, before, after }) => `${t(`rundown.col.${field as 'title'}`)} ${before || '—'} → ${after || '—'}`)
        .join('；')}
    </span>
  )
}
