/** What each rule costs, which can't be kept with these products, and which are off. */
import { useLanguage } from '@/app/language'
import type { LineUp, LineUpResult, LineUpRuleTold } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { moneyText } from '@/components/num/amounts'
import { MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag, type Tone } from '@/components/Tag'
import { isCostless } from './costless'
import { useTexts } from '../texts'

const TONES: Record<LineUpRuleTold['state'], Tone> = { off: 'plain', idle: 'plain', kept: 'ok', dropped: 'warn', broken: 'bad' }

/** Rules that ask nothing where none of their goods is there; the other two can't be kept then. */
function asks(rule: LineUpRuleTold['rule']): rule is Exclude<LineUpRuleTold['rule'], 'opens_with_hook' | 'hourly_benefit'> {
  return rule !== 'opens_with_hook' && rule !== 'hourly_benefit'
}

export function RuleCosts({ lineUp, result }: { lineUp: LineUp; result: LineUpResult }) {
  const t = useTexts()
  const language = useLanguage()
  const columns: Column<LineUpRuleTold>[] = [
    { key: 'rule', title: t('lineup.rule'), least: 200, render: (each) => t(`lineup.rule.${each.rule}`) },
    { key: 'state', title: t('lineup.state'), least: 88, render: (each) => <Tag tone={TONES[each.state]}>{t(`lineup.state.${each.state}`)}</Tag> },
    {
      key: 'cost',
      title: lineUp.objective === 'profit' ? t('lineup.cost_profit') : t('lineup.cost_gmv'),
      hint: t('lineup.cost.hint'),
      align: 'end',
      least: 110,
      render: (each) =>
        each.cost === null ? <span className="faint">{MISSING}</span> : isCostless(each.cost, result, lineUp.objective) ? t('lineup.costless') : moneyText(each.cost, lineUp.currency, language),
    },
    {
      key: 'why',
      title: t('lineup.what'),
      least: 240,
      render: (each) => <span className="faint">{explained(each)}</span>,
    },
  ]
  function explained(each: LineUpRuleTold): string {
    const names = each.names.slice(0, 5).join('、')
    if (each.state === 'dropped') return names ? t('lineup.in_the_way', { names }) : t(`lineup.lacks.${each.rule}`)
    if (each.state === 'idle' && asks(each.rule)) return t(`lineup.idle.${each.rule}`)
    if (each.state === 'kept' && (each.lacking ?? 0) > 0) return t('lineup.lacking', { n: each.lacking ?? 0 })
    if (each.state === 'broken') return t('lineup.fails_on', { names })
    return t(`lineup.why.${each.rule}`)
  }
  return (
    <Card title={t('lineup.rules_cost')}>
      <DataTable<LineUpRuleTold> label={t('lineup.rules_cost')} columns={columns} rows={result.rules} rowKey={(each) => each.rule} />
    </Card>
  )
}
