/** One point: when, what stood out, what was going on, what was advised and whether it helped. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { OddMinute } from '@/app/types'
import { clockText } from '@/components/num/elapsed'
import { clock } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'

interface Props {
  point: OddMinute
  resolve?: (text: string) => void
  seek?: (point: OddMinute) => void
}

export function PointLine({ point, resolve, seek }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const at = clock(point.at, zone)
  const what = point.text[language] ?? ''
  const bad = point.rule.endsWith('drop') || point.rule.endsWith('valley') || point.rule === 'bad_mood'
  return (
    <li className={bad ? 'warn' : 'info'}>
      <p className="point-head">
        <PointTime point={point} at={at} seek={seek} />
        <b>{what}</b>
        <Tag tone={point.noticed === 'then' ? 'info' : 'plain'}>{t(`points.${point.noticed}`)}</Tag>
        {resolve && (
          <Button type="link" onClick={() => resolve(t('points.action', { at, what }))}>
            {t('points.resolve')}
          </Button>
        )}
      </p>
      <Circumstances point={point} />
      {point.advice && <Advised advice={point.advice} />}
    </li>
  )
}

function PointTime({ point, at, seek }: { point: OddMinute; at: string; seek?: (point: OddMinute) => void }) {
  const offset = point.offset_s === null ? '' : ` (+${clockText(point.offset_s)})`
  if (!seek) return <time dateTime={point.at}>{at + offset}</time>
  return (
    <Button type="link" onClick={() => seek(point)}>
      {at + offset}
    </Button>
  )
}

function Circumstances({ point }: { point: OddMinute }) {
  const t = useTexts()
  const language = useLanguage()
  const named = (spans: OddMinute['shown']) =>
    spans.map((each) => [each.title[language], each.text].filter(Boolean).join(language === 'zh' ? '：' : ': ')).join(language === 'zh' ? '、' : ', ')
  const told: [string, ReactNode][] = [
    [t('points.said'), point.segment],
    [t('points.spoken'), point.spoken],
    [t('points.phrases'), point.spoken ? '' : point.phrases.join(' / ')],
    [t('points.shown'), named(point.shown)],
    [t('points.given'), named(point.given)],
    [t('points.broken'), named(point.broken)],
    [t('points.marks'), point.marks.map((each) => each.text).filter(Boolean).join(' / ')],
  ]
  const known = told.filter(([, text]) => text)
  if (known.length === 0) return <p className="faint">{t('points.nothing')}</p>
  return (
    <dl className="point-facts">
      {known.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Advised({ advice }: { advice: NonNullable<OddMinute['advice']> }) {
  const t = useTexts()
  const language = useLanguage()
  const { state, helped, by } = advice
  return (
    <p className="point-advice">
      <span className="faint">{t('points.advised')}</span> {advice.text[language]}{' '}
      <Tag tone={state === 'done' ? 'ok' : 'plain'}>{t(`points.${state}`, { by: by ?? '' })}</Tag>
      {helped !== null && <Tag tone={helped ? 'ok' : 'warn'}>{t(helped ? 'points.helped' : 'points.not_helped')}</Tag>}
    </p>
  )
}
