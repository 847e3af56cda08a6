/** Every segment's script: written at once, looked through, and taken one by one or all together. */
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '@/app/language'
import type { PlannedSegment, Rundown } from '@/app/types/planning'
import { duration } from '@/components/num/format'
import { SideDrawer } from '@/components/SideDrawer'
import type { Saving } from '../rundown/useRundown'
import { useTexts } from '../texts'
import { ScriptCard } from './ScriptCard'
import { TakeAll } from './TakeAll'
import { useAskScripts, useScripts } from './useScripts'

const TemplatesDrawer = lazy(() => import('./TemplatesDrawer'))

interface Props {
  rundown: Rundown
  segments: PlannedSegment[]
  saving: Saving
  onClose: () => void
}

export default function ScriptsDrawer({ rundown, segments, saving, onClose }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const { data } = useScripts(rundown.plan)
  const asking = useAskScripts(rundown.plan)
  const [templates, open] = useState(false)
  const silent = segments.filter((each) => each.phrases.length === 0)
  const written = new Map((data?.scripts ?? []).map((each) => [each.segment, each]))
  const busy = asking.isPending || data?.scripts.some((each) => each.state === 'waiting') === true
  const ask = (wanted: PlannedSegment[]) => asking.mutate({ segments: wanted.map((each) => each.id), by_model: true })
  return (
    <SideDrawer open size={680} title={t('scripts.title')} onClose={onClose}>
      <p className="faint">{t(data?.model ? 'scripts.hint_model' : 'scripts.hint', { name: data?.model ?? '' })}</p>
      <p className="script-buttons">
        <Button type="primary" loading={busy} disabled={silent.length === 0} onClick={() => ask(silent)}>
          {t('scripts.write_silent', { n: silent.length })}
        </Button>
        <Button disabled={busy || segments.length === 0} onClick={() => ask(segments)}>
          {t('scripts.write_all', { n: segments.length })}
        </Button>
        <Button onClick={() => open(true)}>{t('scripts.templates')}</Button>
      </p>
      {data && <TakeAll plan={rundown.plan} scripts={data.scripts} seen={saving.seenNow} />}
      {segments.map((each) => {
        const script = written.get(each.id)
        return (
          <section key={each.id} className="script-segment">
            <h3>
              {each.title} <small className="faint">{duration(each.planned_s, language)}</small>
            </h3>
            {script ? (
              <ScriptCard key={script.id} plan={rundown.plan} script={script} seen={saving.seenNow} may={!each.locked} />
            ) : (
              <p className="faint">{t(each.phrases.length > 0 ? 'scripts.has_words' : 'scripts.silent', { n: each.phrases.length })}</p>
            )}
          </section>
        )
      })}
      <Suspense fallback={null}>{templates && <TemplatesDrawer onClose={() => open(false)} />}</Suspense>
    </SideDrawer>
  )
}
