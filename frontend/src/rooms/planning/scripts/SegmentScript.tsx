/** In a segment's drawer: have its script written. */
import { Button } from 'antd'
import type { PlannedSegment, Rundown } from '@/app/types/planning'
import type { Saving } from '../rundown/useRundown'
import { useTexts } from '../texts'
import { ScriptCard } from './ScriptCard'
import { useAskScripts, useScripts } from './useScripts'

interface Props {
  rundown: Rundown
  segment: PlannedSegment
  saving: Saving
}

export function SegmentScript({ rundown, segment, saving }: Props) {
  const t = useTexts()
  const { data } = useScripts(rundown.plan)
  const asking = useAskScripts(rundown.plan)
  const script = data?.scripts.find((each) => each.segment === segment.id)
  const ask = (by_model: boolean) => asking.mutate({ segments: [segment.id], by_model })
  const busy = asking.isPending || script?.state === 'waiting'
  return (
    <section aria-label={t('scripts.title')}>
      <h3>{t('scripts.title')}</h3>
      {!script && <p className="faint">{t('scripts.hint')}</p>}
      <p className="script-buttons">
        {data?.model && (
          <Button size="small" loading={busy} onClick={() => ask(true)}>
            {t('scripts.by_model', { name: data.model })}
          </Button>
        )}
        <Button size="small" loading={busy} onClick={() => ask(false)}>
          {t(script ? 'scripts.again' : 'scripts.by_template')}
        </Button>
      </p>
      {script && <ScriptCard key={script.id} plan={rundown.plan} script={script} seen={saving.seenNow} may={!segment.locked} />}
    </section>
  )
}
