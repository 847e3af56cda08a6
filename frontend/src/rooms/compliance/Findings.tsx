/** What was found: the text with its marks, and each finding with its law and what to say instead. */
import { useLanguage } from '@/app/language'
import type { TextCheck as Check, TextFinding as Finding } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Marked } from '@/components/Marked'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from './texts'

const TONE: Record<Finding['severity'], Tone> = { blocking: 'bad', must_fix: 'warn', suspected: 'plain' }
const ORDER = ['blocking', 'must_fix', 'suspected'] as const
/** A script may hold thousands; the worst come first. */
const SHOWN = 300

export function Findings({ text, check }: { text: string; check: Check }) {
  const t = useTexts()
  const { findings, on } = check
  if (findings.length === 0) return <Empty text={t('none', { on })} />
  const sorted = ORDER.flatMap((severity) => findings.filter((each) => each.severity === severity))
  return (
    <>
      <Card title={t('marked')} extra={<small className="faint">{t('as_of', { on })}</small>}>
        <p className="text-check-text">
          <Marked text={text} findings={findings} />
        </p>
      </Card>
      <Card title={t('findings')} extra={<Counts findings={findings} />}>
        <ul className="text-check-list">
          {sorted.slice(0, SHOWN).map((each, index) => (
            <Line key={index} finding={each} />
          ))}
        </ul>
      </Card>
    </>
  )
}

function Counts({ findings }: { findings: Finding[] }) {
  const t = useTexts()
  return (
    <span className="text-check-counts">
      {ORDER.map((severity) => {
        const n = findings.filter((each) => each.severity === severity).length
        return (
          n > 0 && (
            <Tag key={severity} tone={TONE[severity]}>
              {t(`severity.${severity}`)} {t('count', { n })}
            </Tag>
          )
        )
      })}
    </span>
  )
}

function Line({ finding }: { finding: Finding }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <li>
      <Tag tone={TONE[finding.severity]}>{t(`severity.${finding.severity}`)}</Tag>
      <strong>{finding.text || t('missing')}</strong>
      <span>{finding.suggestion[language]}</span>
      <small className="faint">{finding.law}</small>
    </li>
  )
}
