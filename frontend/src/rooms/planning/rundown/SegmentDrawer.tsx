/** All of one segment: the words said in it, what lies ready, and the acts on it. */
import { Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '@/app/language'
import type { PlannedSegment, Rundown } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { WordsNote } from '@/components/form/WordsNote'
import { moneyText } from '@/components/num/amounts'
import { duration } from '@/components/num/format'
import { SideDrawer } from '@/components/SideDrawer'
import { sceneOf } from '../phrases/search'
import { SegmentScript } from '../scripts/SegmentScript'
import { ScenePick } from '../studios/ScenePick'
import { useTexts } from '../texts'
import { lengthText, momentAt, typedLength } from './clock'
import type { Told } from './columns'
import type { Saving } from './useRundown'

const PhrasePicker = lazy(() => import('../phrases/PhrasePicker'))
const LISTS = ['points', 'mechanics', 'phrases', 'props'] as const
/** What is not said and not shown. */
const THINGS = 'props'

interface Props {
  rundown: Rundown
  segment: PlannedSegment
  saving: Saving
  may: boolean
  onClose: () => void
}

export default function SegmentDrawer({ rundown, segment, saving, may, onClose }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const free = may && !segment.locked
  const said = t('rundown.said', { said: duration(segment.said_s, language), planned: duration(segment.planned_s, language) })
  const save = (told: Told, seen: number) => saving.change(segment.id, told, seen)
  return (
    <SideDrawer open size={520} title={segment.title} onClose={onClose}>
      <div className="drawer-form rd-drawer">
        <WordsNote text={segment.title} />
        {may && <Acts rundown={rundown} segment={segment} saving={saving} />}
        {LISTS.map((name) => (
          <Lines
            key={`${segment.id}/${name}`}
            shown={name !== THINGS}
            label={t(`rundown.${name}`)}
            hint={name === 'phrases' && segment.said_s > 0 ? said : t(`rundown.${name}_hint`)}
            value={segment[name].join('\n')}
            disabled={!free}
            saving={saving}
            onSave={(text, seen) => save({ [name]: text.split('\n').map((each) => each.trim()).filter(Boolean) }, seen)}
          />
        ))}
        <Lines
          key={`${segment.id}/scene`}
          single
          label={t('rundown.scene')}
          value={segment.scene}
          disabled={!free}
          saving={saving}
          onSave={(scene, seen) => save({ scene: scene.trim() }, seen)}
        />
        {free && <ScenePick scene={segment.scene} onPick={(scene) => save({ scene }, saving.seenNow())} />}
        <Lines
          key={`${segment.id}/note`}
          label={t('rundown.note')}
          value={segment.note}
          disabled={!free}
          saving={saving}
          onSave={(note, seen) => save({ note: note.trim() }, seen)}
        />
        {free && <Pick rundown={rundown} segment={segment} saving={saving} />}
        {may && <SegmentScript rundown={rundown} segment={segment} saving={saving} />}
      </div>
    </SideDrawer>
  )
}

/** Phrases of the library are put behind what the segment says. */
function Pick({ rundown, segment, saving }: { rundown: Rundown; segment: PlannedSegment; saving: Saving }) {
  const t = useTexts()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const product = rundown.products?.find((each) => each.product === segment.product)
  const price = product && product.price !== null ? moneyText(product.price, rundown.currency, language, true) : ''
  const known = { price, host: segment.person, theme: segment.title }
  return (
    <>
      <p>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('phrases.pick')}
        </Button>
      </p>
      {open && (
        <Suspense fallback={null}>
          <PhrasePicker
            scene={sceneOf(segment.kind)}
            known={known}
            said={segment.phrases}
            onPick={(text) => saving.change(segment.id, { phrases: [...segment.phrases, text] }, saving.seenNow())}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

interface LinesProps {
  label: string
  hint?: string
  value: string
  disabled: boolean
  single?: boolean
  /** The host says it. */
  shown?: boolean
  saving: Saving
  onSave: (text: string, seen: number) => void
}

/** Saved when it is left; what another writes meanwhile is shown as long as nothing is typed here. */
function Lines({ label, hint, value, disabled, single = false, shown = false, saving, onSave }: LinesProps) {
  const [typed, type] = useState<{ text: string; seen: number } | null>(null)
  return (
    <Field label={label} hint={hint}>
      {({ labelled: _, ...ids }) => (
        <>
          <Input.TextArea
            {...ids}
            autoSize={single ? { minRows: 1, maxRows: 1 } : { minRows: 2, maxRows: 10 }}
            maxLength={single ? 120 : undefined}
            disabled={disabled}
            value={typed?.text ?? value}
            onChange={(event) => type((now) => ({ text: event.target.value, seen: now?.seen ?? saving.seenNow() }))}
            onBlur={() => {
              if (typed && typed.text !== value) onSave(typed.text, typed.seen)
              type(null)
            }}
          />
          {shown && <WordsNote text={typed?.text ?? value} />}
        </>
      )}
    </Field>
  )
}

function Acts({ rundown, segment, saving }: { rundown: Rundown; segment: PlannedSegment; saving: Saving }) {
  const t = useTexts()
  const [first, typeFirst] = useState('')
  const [time, typeTime] = useState('')
  const at = typedLength(first)
  const moment = momentAt(rundown, time)
  const fits = at !== undefined && at > 0 && at < segment.planned_s
  return (
    <div className="rd-acts">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (fits) saving.act(segment.id, 'split', { at_s: at })
          typeFirst('')
        }}
      >
        <Input
          aria-label={t('rundown.split_at')}
          placeholder={t('rundown.split_example', { length: lengthText(Math.floor(segment.planned_s / 2)) })}
          value={first}
          disabled={segment.locked}
          onChange={(event) => typeFirst(event.target.value)}
        />
        <Button htmlType="submit" disabled={!fits || segment.locked}>
          {t('rundown.split')}
        </Button>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (moment) saving.moveTo(segment.id, moment)
          typeTime('')
        }}
      >
        <Input
          aria-label={t('rundown.move_at')}
          placeholder={t('rundown.move_example')}
          value={time}
          disabled={segment.locked}
          onChange={(event) => typeTime(event.target.value)}
        />
        <Button htmlType="submit" disabled={!moment || segment.locked}>
          {t('rundown.move')}
        </Button>
      </form>
    </div>
  )
}
