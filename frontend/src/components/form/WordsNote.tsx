/** Under a field whose words viewers will read, as they are typed: what the law objects to is marked where it stands, and
    each finding has its article, its rule and what to say instead. */
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { TextFinding } from '@/app/types'
import { Marked } from '../Marked'
import { linesWith } from '../marked'
import { useWords } from './useWords'

const SHOWN = 5

export function WordsNote({ text }: { text: string }) {
  const t = useCommon()
  const found = useWords(text)
  const mayAllow = useCan()('compliance.allowances.write')
  const { findings } = found
  if (findings.length === 0) return null
  const blocked = findings.some((each) => each.severity === 'blocking')
  return (
    <div className="words-note" role="status">
      {linesWith(found.text, findings).slice(0, SHOWN).map((line, place) => (
        <p key={place} lang="zh">
          <Marked text={line.text} findings={line.places} />
        </p>
      ))}
      <ul>
        {findings.slice(0, SHOWN).map((each) => (
          <Finding key={`${each.rule} ${each.start}`} finding={each} />
        ))}
      </ul>
      {findings.length > SHOWN && <small>{t('words.more', { n: findings.length - SHOWN })}</small>}
      {blocked && mayAllow && (
        <a href="/compliance?tab=allowed" target="_blank" rel="noreferrer">
          {t('words.allow')}
        </a>
      )}
    </div>
  )
}

function Finding({ finding }: { finding: TextFinding }) {
  const t = useCommon()
  const language = useLanguage()
  return (
    <li className={finding.severity} data-tip={t('words.rule', { rule: finding.rule })}>
      {t(`words.${finding.severity as 'blocking' | 'must_fix'}`, { words: finding.text, law: finding.law })}
      {finding.suggestion[language]}
    </li>
  )
}
