/** The columns of the layers: who, how many, what they did and paid, what they asked, when, and what next. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { Audience, AudienceLayer } from '@/app/types'
import { formatNum } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { clock } from '@/components/num/time'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { useTexts } from '../texts'
import { askedMost } from './asked'

const AMOUNTS = ['interactions', 'orders', 'gmv', 'ticket', 'old_buyers'] as const

export function useLayerColumns(told: Audience, resolve?: (text: string) => void): Column<AudienceLayer>[] {
  const t = useTexts()
  const amounts = AMOUNTS.map((key): Column<AudienceLayer> => ({
    key,
    title: t(`audience.${key}`),
    hint: t(`audience.${key}_hint`),
    align: 'end',
    least: 72,
    render: (row) => <Amount row={row} of={key} />,
    cell: (row) => numCell(row.numbers[key]),
  }))
  const every: Column<AudienceLayer>[] = [
    { key: 'layer', title: t('audience.layer'), least: 128, render: (row) => <Named row={row} />, cell: (row) => t(`audience.layer.${row.layer}`) },
    { key: 'people', title: t('audience.n_people'), hint: t('audience.n_people_hint'), align: 'end', least: 72, render: (row) => <People row={row} />, cell: (row) => row.people },
    ...amounts,
    { key: 'topics', title: t('audience.topics'), hint: t('audience.topics_hint'), least: 148, render: (row) => <Topics row={row} /> },
    { key: 'slots', title: t('audience.slots'), hint: t('audience.slots_hint'), least: 72, render: (row) => <Slots row={row} /> },
    ...(resolve ? [{ key: 'next', title: t('audience.next'), least: 120, render: (row: AudienceLayer) => <Next row={row} resolve={resolve} /> }] : []),
  ]
  return every.filter((column) => told.rows.some((row) => shown(row, column.key)))
}

/** A column that no layer fills isn't shown. */
function shown(row: AudienceLayer, key: string): boolean {
  if (key === 'topics') return row.topics.length > 0
  if (key === 'slots') return row.slots.length > 0
  const number = row.numbers[key]
  return !(AMOUNTS as readonly string[]).includes(key) || (number !== undefined && number.value !== null)
}

function Named({ row }: { row: AudienceLayer }) {
  const t = useTexts()
  return (
    <span className="two-lines">
      <b>{t(`audience.layer.${row.layer}`)}</b>
      <small>{t(`audience.rule.${row.layer}`)}</small>
    </span>
  )
}

function People({ row }: { row: AudienceLayer }) {
  const language = useLanguage()
  return (
    <span className="two-lines">
      <span>{row.people}</span>
      <small>{row.share.value === null ? '' : formatNum(row.share, language)}</small>
    </span>
  )
}

function Amount({ row, of }: { row: AudienceLayer; of: (typeof AMOUNTS)[number] }) {
  const t = useTexts()
  if (row.small && of === 'interactions') return <span className="faint" data-tip={t('audience.small_hint')}>{t('audience.small')}</span>
  if (row.people === 0 || !row.numbers[of]) return null
  return <Num num={row.numbers[of]} label={`${t(`audience.layer.${row.layer}`)} ${t(`audience.${of}`)}`} />
}

function Topics({ row }: { row: AudienceLayer }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <ul className="audience-topics">
      {row.topics.map(({ topic, asked, answered }) => (
        <li key={topic}>
          {t(`audience.topic.${topic}`)} {asked}
          {answered.value !== null && <small> {t('audience.answered', { rate: formatNum(answered, language) })}</small>}
        </li>
      ))}
    </ul>
  )
}

function Slots({ row }: { row: AudienceLayer }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <ul className="audience-topics">
      {row.slots.map(({ at, interactions }) => (
        <li key={at} data-tip={t('audience.slot_n', { n: interactions })}>
          {clock(at, zone)}
        </li>
      ))}
    </ul>
  )
}

function Next({ row, resolve }: { row: AudienceLayer; resolve: (text: string) => void }) {
  const t = useTexts()
  if (row.people === 0) return null
  const topics = askedMost(row).map((topic) => t(`audience.topic.${topic}`)).join(t('audience.and'))
  const said = t(`audience.do.${row.layer}`, { n: row.people })
  return (
    <Button type="link" data-tip={said} onClick={() => resolve(topics ? said + t('audience.do_topics', { topics }) : said)}>
      {t(`audience.do_short.${row.layer}`)}
    </Button>
  )
}
