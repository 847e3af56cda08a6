/** The partner, the joint products among the plan's, and the views each side promises by channel. */
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { AutoComplete, Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import type { Cobrand, Plan, TrafficPromise } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { Pick } from '@/components/form/Pick'
import { layer } from '@/components/stillPage'
import { useGoods } from '../prepared/usePrepared'
import { useTexts } from '../texts'
import { useCobrandActs, usePartners } from './useCobrands'

const SIDES = ['ours', 'theirs'] as const

export function JointForm({ plan, told }: { plan: Plan; told: Cobrand }) {
  const t = useTexts()
  const can = useCan()
  const may = can('planning.plans.write')
  const partners = usePartners(can('planning.partners.read')).data?.partners ?? []
  const goods = useGoods(plan).data?.rows ?? []
  const acts = useCobrandActs(plan)
  const [draft, setDraft] = useState({ partner: told.partner, goods: told.goods, traffic: told.traffic })
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  const open = partners.filter((each) => each.stage !== 'ended' || each.id === told.partner)
  const options = open.length > 0 ? open.map((each) => ({ value: each.id, label: each.name })) : told.partner ? [{ value: told.partner, label: told.partner_name }] : []
  const fits = draft.partner !== '' && draft.traffic.every((each) => each.channel.trim() && each.views > 0)
  const dirty = JSON.stringify(draft) !== JSON.stringify({ partner: told.partner, goods: told.goods, traffic: told.traffic })
  if (options.length === 0)
    return (
      <p className="plan-empty">
        {t('cobrand.no_partners')} <Link to="/planning/cobrands?partner=new">{t('cobrands.add')}</Link>
      </p>
    )
  return (
    <form
      className="plan-form joint-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (fits) acts.mutate({ act: 'set', told: draft })
      }}
    >
      <div className="plan-fields">
        <Pick label={t('cobrands.name')} disabled={!may} value={draft.partner} options={[...(draft.partner ? [] : [{ value: '', label: t('cobrand.choose') }]), ...options]} onChange={(partner) => set({ partner })} />
        <Field label={t('cobrand.goods')} hint={goods.length === 0 ? t('cobrand.no_goods') : undefined}>
          {({ labelled: _, ...ids }) => (
            <Select<string[]> {...ids} mode="multiple" size="medium" disabled={!may} getPopupContainer={layer} optionFilterProp="label" value={draft.goods} options={goods.map((each) => ({ value: each.product, label: each.name }))} onChange={(chosen) => set({ goods: chosen })} />
          )}
        </Field>
      </div>
      <h3>{t('cobrand.promised')}</h3>
      {draft.traffic.map((each, place) => {
        const put = (part: Partial<TrafficPromise>) => set({ traffic: draft.traffic.map((other, at) => (at === place ? { ...other, ...part } : other)) })
        return (
          <div key={place} className="promise-row">
            <Select<TrafficPromise['side']> aria-label={t('cobrand.side')} disabled={!may} getPopupContainer={layer} value={each.side} options={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))} onChange={(side) => put({ side })} />
            <AutoComplete aria-label={t('cobrand.channel')} disabled={!may} getPopupContainer={layer} placeholder={t('cobrand.channel')} value={each.channel} options={told.channels.map((value) => ({ value }))} onChange={(channel: string) => put({ channel })} />
            <InputNumber<number> aria-label={t('cobrand.views')} disabled={!may} min={1} precision={0} suffix={t('cobrand.times')} value={each.views || null} onChange={(views) => put({ views: views ?? 0 })} />
            {may && <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('cobrand.promise_remove')} onClick={() => set({ traffic: draft.traffic.filter((_, at) => at !== place) })} />}
          </div>
        )
      })}
      {may && (
        <div className="plan-buttons">
          <Button icon={<PlusOutlined />} onClick={() => set({ traffic: [...draft.traffic, { side: 'theirs', channel: '', views: 0 }] })}>
            {t('cobrand.promise_add')}
          </Button>
          <Button type="primary" htmlType="submit" loading={acts.isPending} disabled={!dirty || !fits}>
            {t('plan.save')}
          </Button>
        </div>
      )}
    </form>
  )
}
