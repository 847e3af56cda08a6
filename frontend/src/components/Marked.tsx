/** A text with what the law objects to marked in it. */
import { useLanguage } from '@/app/language'
import { cut, type Place } from './marked'
import './marked.css'

export interface Objection extends Place {
  law: string
  suggestion: { zh: string; en: string }
}

export function Marked({ text, findings }: { text: string; findings: Objection[] }) {
  const language = useLanguage()
  return (
    <>
      {cut(text, findings).map(({ text: words, finding }, index) =>
        finding ? (
          <mark
            key={index}
            className={`objection ${finding.severity}`}
            data-tip={`${finding.law}\n${finding.suggestion[language]}`}
          >
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </>
  )
}
