/** How often it went wrong before an upgrade arrived and since, a show; what nobody told is said. */
import type { UpgradeEffect } from '@/app/types/planning'
import { MISSING } from '@/components/num/format'
import { useTexts } from '../texts'

type Side = UpgradeEffect['before']

/** Incidents a show, over those the control room ran; null where it ran none. */
export function perShow(side: Side, kind: Side['incidents'][number]['kind']): number | null {
  const count = side.incidents.find((each) => each.kind === kind)?.count ?? 0
  return side.shows ? count / side.shows : null
}

export function EffectTable({ effect }: { effect: UpgradeEffect }) {
  const t = useTexts()
  const cell = (side: Side, kind: Side['incidents'][number]['kind']) => {
    const rate = perShow(side, kind)
    const count = side.incidents.find((each) => each.kind === kind)?.count ?? 0
    return rate === null ? <span className="missing">{MISSING}</span> : <span data-tip={t('upgrades.count', { n: count, shows: side.shows })}>{rate.toFixed(1)}</span>
  }
  return (
    <table className="effect">
      <caption>{t('upgrades.effect')}</caption>
      <thead>
        <tr>
          <th />
          {effect.before.incidents.map(({ kind }) => (
            <th key={kind} scope="col">
              {t(`incident.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['before', 'since'] as const).map((side) => (
          <tr key={side}>
            <th scope="row">{effect[side].shows ? t(`upgrades.${side}`, { n: effect[side].shows }) : t(`upgrades.${side}_none`)}</th>
            {effect[side].incidents.map(({ kind }) => (
              <td key={kind}>{cell(effect[side], kind)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
