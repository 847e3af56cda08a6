/** One segment's script: beside what it says now, to be put right by hand, and taken. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { Script } from '@/app/types/planning'
import { WordsNote } from '@/components/form/WordsNote'
import { Marked } from '@/components/Marked'
import { duration } from '@/components/num/format'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { useTakeScript } from './useScripts'
import './scripts.css'

interface Props {
  plan: string
  script: Script
  /** The plan's version that is on the page. */
  seen: () => number
  may: boolean
}

export function ScriptCard({ plan, script, seen, may }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const own = useOwn()
  const taking = useTakeScript(plan)
  const [typed, type] = useState<string | null>(null)
  if (script.state === 'waiting') return <p className="faint">{t('scripts.writing')}</p>
  if (script.state === 'failed') return <p className="script-wrong">{t('scripts.failed')}</p>
  const same = script.difference.every((each) => each.change === 'same')
  const lines = typed === null ? null : typed.split('\n').map((each) => each.trim()).filter(Boolean)
  return (
    <div className="script">
      <p className="script-head">
        <Tag>{t(`scripts.source.${script.source}`)}</Tag>
        <span className="faint">
          {t('scripts.length', { n: script.characters, said: duration(script.seconds, language), planned: duration(script.planned_s, language) })}
        </span>
        {script.fit && <Tag tone="warn">{t(`scripts.fit.${script.fit}`)}</Tag>}
        {same && <Tag>{t('scripts.same')}</Tag>}
      </p>
      <Tries script={script} />
      {script.made_up.map((each, place) => (
        <p key={place} className="script-wrong">
          {own(each)}
        </p>
      ))}
      {typed === null ? (
        <Difference script={script} />
      ) : (
        <>
          <Input.TextArea
            aria-label={t('scripts.edit')}
            autoSize={{ minRows: 4, maxRows: 20 }}
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
          <WordsNote text={typed} />
        </>
      )}
      {may && (!same || typed !== null) && (
        <p className="script-buttons">
          <Button
            type="primary"
            size="small"
            loading={taking.isPending}
            disabled={typed === null ? script.made_up.length > 0 : lines?.length === 0}
            onClick={() => taking.mutate({ script, lines, seen: seen() }, { onSuccess: () => type(null) })}
          >
            {t('scripts.take')}
          </Button>
          {typed === null ? (
            <Button size="small" onClick={() => type(script.lines.join('\n'))}>
              {t('scripts.edit')}
            </Button>
          ) : (
            <Button size="small" onClick={() => type(null)}>
              {t('scripts.unedit')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

/** Old lines struck out, new ones marked; what the law objects to is marked in the new ones. */
function Difference({ script }: { script: Script }) {
  const t = useTexts()
  let number = -1
  return (
    <ol className="script-lines" lang="zh">
      {script.difference.map((each, place) => {
        if (each.change !== 'removed') number += 1
        const at = number
        return (
          <li key={place} className={each.change}>
            <span className="hidden-text">{t(`scripts.change.${each.change}`)}</span>
            {each.change === 'removed' ? (
              each.text
            ) : (
              <Marked text={each.text} findings={script.findings.filter((one) => one.number === at)} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

const SILENT = new Set(['unreachable', 'late', 'refused', 'unreadable'])

function summaryOf(script: Script) {
  if (script.source !== 'template') return 'scripts.mended'
  return script.tries.at(-1)?.some((each) => SILENT.has(each.code)) ? 'scripts.unanswered' : 'scripts.fell_back'
}

/** Why the model's text was not good, try by try. */
function Tries({ script }: { script: Script }) {
  const t = useTexts()
  const own = useOwn()
  const wrong = script.tries.filter((each) => each.length > 0)
  if (wrong.length === 0) return null
  return (
    <details className="script-tries">
      <summary>{t(summaryOf(script), { n: wrong.length })}</summary>
      <ol>
        {wrong.map((each, place) => (
          <li key={place}>{each.map(own).join(t('scripts.and'))}</li>
        ))}
      </ol>
    </details>
  )
}
