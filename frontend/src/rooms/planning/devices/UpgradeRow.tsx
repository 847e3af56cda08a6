/** One upgrade: where it stands, what may be done next, and incidents before and since. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { Upgrade } from '@/app/types/planning'
import { moneyText } from '@/components/num/amounts'
import { dateTime } from '@/components/num/time'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from '../texts'
import { EffectTable } from './EffectTable'
import { useUpgradeActs, type UpgradeStep } from './useDevices'

const TONES: Record<Upgrade['state'], Tone> = {
  open: 'warn', withdrawn: 'plain', refused: 'bad', agreed: 'info', ordered: 'info', arrived: 'ok',
}

/** What who plans may do next, by where it stands. */
export function stepsOf(upgrade: Upgrade): UpgradeStep[] {
  const back: UpgradeStep[] = upgrade.own && (upgrade.state === 'open' || upgrade.state === 'agreed') ? ['withdraw'] : []
  if (upgrade.state === 'agreed') return ['order', ...back]
  return upgrade.state === 'ordered' ? ['receive'] : back
}

export function UpgradeRow({ upgrade }: { upgrade: Upgrade }) {
  const t = useTexts()
  const can = useCan()
  const language = useLanguage()
  const zone = useSession().company.zone
  const acts = useUpgradeActs()
  const decides = upgrade.state === 'open' && can('planning.upgrades.decide')
  return (
    <li>
      <div className="upgrade-head">
        <b>{upgrade.title}</b>
        <Tag>{t(`device_kind.${upgrade.kind}`)}</Tag>
        <span>{upgrade.studio_name}</span>
        <span className="num">{moneyText(upgrade.cost_minor, upgrade.currency, language, true)}</span>
        <Tag tone={TONES[upgrade.state]}>{t(`upgrade_state.${upgrade.state}`)}</Tag>
      </div>
      <p>{upgrade.reason}</p>
      <p className="faint">
        {t('upgrades.asked', { who: upgrade.by, at: dateTime(upgrade.at, zone) })}
        {upgrade.decided_at && ` · ${t('upgrades.decided', { who: upgrade.decided_by, at: dateTime(upgrade.decided_at, zone) })}`}
        {upgrade.decided_why && `：${upgrade.decided_why}`}
        {upgrade.arrived_at && ` · ${t('upgrades.arrived', { at: dateTime(upgrade.arrived_at, zone) })}`}
      </p>
      {decides && (upgrade.own ? <p className="faint">{t('upgrades.own')}</p> : <Decide upgrade={upgrade} />)}
      {can('planning.plans.write') && (
        <div className="buttons">
          {stepsOf(upgrade).map((act) => (
            <Button key={act} type={act === 'withdraw' ? 'default' : 'primary'} loading={acts.isPending} onClick={() => acts.mutate({ act, id: upgrade.id })}>
              {t(`upgrades.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {upgrade.effect && <EffectTable effect={upgrade.effect} />}
    </li>
  )
}

function Decide({ upgrade }: { upgrade: Upgrade }) {
  const t = useTexts()
  const acts = useUpgradeActs()
  const [why, setWhy] = useState('')
  const decide = (agree: boolean) => acts.mutate({ act: 'decide', id: upgrade.id, agree, why: why.trim() })
  return (
    <div className="upgrade-decide">
      <Input aria-label={t('upgrades.why')} placeholder={t('upgrades.why')} maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />
      <Button type="primary" loading={acts.isPending} onClick={() => decide(true)}>
        {t('upgrades.agree')}
      </Button>
      <Button danger disabled={!why.trim()} data-tip={why.trim() ? undefined : t('upgrades.why_first')} onClick={() => decide(false)}>
        {t('upgrades.refuse')}
      </Button>
    </div>
  )
}
