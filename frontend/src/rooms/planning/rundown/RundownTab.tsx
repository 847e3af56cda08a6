/** 脚本: the show on its clock, written by several at once. */
import { Button } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Plan, PlannedSegment, Rundown, RundownNote } from '@/app/types/planning'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { duration } from '@/components/num/format'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { Bar } from './Bar'
import { PassedBar } from './PassedBar'
import { RundownTable } from './RundownTable'
import { useRundown, useSaving } from './useRundown'
import './rundown.css'

const SegmentDrawer = lazy(() => import('./SegmentDrawer'))
const SheetDrawer = lazy(() => import('./SheetDrawer'))
const ScriptsDrawer = lazy(() => import('../scripts/ScriptsDrawer'))

export default function RundownTab({ plan }: { plan: Plan }) {
  const { data, error, refetch } = useRundown(plan.id)
  if (data?.segments) return <Body plan={plan} rundown={data} segments={data.segments} />
  return error ? <ErrorSentence error={error} retry={() => void refetch()} /> : <Block height={420} />
}

interface Props {
  plan: Plan
  rundown: Rundown
  segments: PlannedSegment[]
}

function Body({ plan, rundown, segments }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const can = useCan()
  const may = can('planning.plans.write')
  const saving = useSaving(plan.id)
  const [chosen, choose] = useState(segments[0]?.id ?? '')
  const [opened, open] = useState('')
  const [bringing, bring] = useState(false)
  const [writing, write] = useState(false)
  const fresh = useFresh(rundown, segments, saving.busy)
  const amiss = useAmiss(rundown)
  const current = segments.find((each) => each.id === chosen)
  const shown = segments.find((each) => each.id === opened)
  const lock = useCallback(
    (segment: PlannedSegment) => saving.change(segment.id, { locked: !segment.locked }, saving.seenNow()),
    [saving],
  )
  const add = async () => {
    const known = new Set(segments.map((each) => each.id))
    const after = current?.id ?? ''
    const told = { title: t('rundown.new_title'), planned_s: 300, kind: 'product' as const, after }
    const made = await saving.add({ ...told, product: '', person: '', scene: '', points: [], mechanics: [], phrases: [], props: [], goal_orders: null, goal_amount: null, locked: false, note: '' })
    const row = made?.segments?.find((each) => !known.has(each.id))
    if (row) choose(row.id)
  }
  return (
    <div className="rd">
      <Bar
        plan={plan}
        rundown={rundown}
        segments={segments}
        current={current}
        saving={saving}
        may={may}
        add={() => void add()}
        lock={lock}
        open={() => current && open(current.id)}
        bring={() => bring(true)}
        write={() => write(true)}
      />
      <Notes rundown={rundown} choose={choose} />
      <PassedBar rundown={rundown} saving={saving} />
      {segments.length === 0 ? (
        <Empty text={t('rundown.none', { length: duration(rundown.planned_s, language) })}>
          {may && (
            <Button type="primary" onClick={() => saving.outline(language)}>
              {t('rundown.outline')}
            </Button>
          )}
        </Empty>
      ) : (
        <RundownTable
          rundown={rundown}
          segments={segments}
          saving={saving}
          may={may}
          amiss={amiss}
          fresh={fresh}
          chosen={chosen}
          onChoose={choose}
          onOpen={open}
          lock={lock}
        />
      )}
      {segments.length > 0 && <p className="faint rd-keys">{t(may ? 'rundown.keys' : 'rundown.keys_read')}</p>}
      <Suspense fallback={null}>
        {shown && <SegmentDrawer rundown={rundown} segment={shown} saving={saving} may={may} onClose={() => open('')} />}
        {writing && <ScriptsDrawer rundown={rundown} segments={segments} saving={saving} onClose={() => write(false)} />}
        {bringing && <SheetDrawer plan={plan} onClose={() => bring(false)} />}
      </Suspense>
    </div>
  )
}

/** Segments that somebody else changed while this page stood open: what this page's own acts made is not news. */
function useFresh(rundown: Rundown, segments: PlannedSegment[], busy: boolean): ReadonlySet<string> {
  const known = useRef(rundown.version)
  const own = useRef(false)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  if (busy) own.current = true
  useEffect(() => {
    if (rundown.version === known.current) return
    const since = known.current
    known.current = rundown.version
    if (own.current) {
      own.current = false
      return
    }
    const news = segments.filter((each) => each.changed > since).map((each) => each.id)
    if (news.length > 0) setFresh((now) => new Set([...now, ...news]))
    const later = setTimeout(() => setFresh((now) => new Set([...now].filter((id) => !news.includes(id)))), 8000)
    return () => clearTimeout(later)
  }, [rundown.version, segments])
  return fresh
}

/** How a note is said: `product` is what the product is called. */
function useNoteText(segments: PlannedSegment[] | null): (note: RundownNote, product: string) => string {
  const t = useTexts()
  const language = useLanguage()
  return useCallback(
    (note, product) => {
      const about = segments?.find((each) => each.id === note.segment)
      const length = (seconds: number | null | undefined) => duration(seconds ?? 0, language)
      return t(`rundown.note.${note.code}`, { time: length(note.seconds), planned: length(about?.planned_s), title: about?.title ?? '', product })
    },
    [language, segments, t],
  )
}

function useAmiss({ notes, segments }: Rundown): ReadonlyMap<string, string> {
  const text = useNoteText(segments)
  return useMemo(() => {
    const found = new Map<string, string>()
    for (const each of notes ?? []) {
      if (!each.segment) continue
      found.set(each.segment, [found.get(each.segment), text(each, each.product)].filter(Boolean).join('\n'))
    }
    return found
  }, [notes, text])
}

const SHOWN = 4

/** What is amiss beside the length, which stands above; a press goes to the segment it is about. */
function Notes({ rundown, choose }: { rundown: Rundown; choose: (id: string) => void }) {
  const t = useTexts()
  const text = useNoteText(rundown.segments)
  const [all, setAll] = useState(false)
  const notes = (rundown.notes ?? []).filter((each) => each.code !== 'too_long' && each.code !== 'too_short')
  if (notes.length === 0) return null
  const names = new Map((rundown.products ?? []).map((each) => [each.product, each.name]))
  return (
    <ul className="rd-notes" aria-label={t('rundown.amiss')}>
      {notes.slice(0, all ? undefined : SHOWN).map((each) => {
        const said = text(each, names.get(each.product) ?? each.product)
        return (
          <li key={`${each.code}/${each.segment}/${each.product}`}>
            {each.segment ? (
              <button type="button" onClick={() => choose(each.segment)}>
                {said}
              </button>
            ) : (
              said
            )}
          </li>
        )
      })}
      {notes.length > SHOWN && !all && (
        <li>
          <button type="button" onClick={() => setAll(true)}>
            {t('rundown.more_notes', { n: notes.length - SHOWN })}
          </button>
        </li>
      )}
    </ul>
  )
}
