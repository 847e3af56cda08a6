/** 缺货处理: a product that is short is changed for another of the show, or sold before it is there. */
import { Button, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Plan, ShowGood, ShowGoods } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { SideDrawer } from '@/components/SideDrawer'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { standIns } from './standIn'
import { useGoodsActs } from './usePrepared'
import { useStandIn } from './useStandIn'

interface Props {
  plan: Plan
  told: ShowGoods
  good: ShowGood
  onClose: () => void
}

export function ShortDrawer({ plan, told, good, onClose }: Props) {
  const t = useTexts()
  return (
    <SideDrawer open title={t('ready_goods.short_title', { name: good.name, n: good.short ?? 0 })} size={480} onClose={onClose}>
      <StandInPart plan={plan} told={told} good={good} onClose={onClose} />
      <PresalePart plan={plan} good={good} onClose={onClose} />
    </SideDrawer>
  )
}

function StandInPart({ plan, told, good, onClose }: Props) {
  const t = useTexts()
  const others = standIns(told.rows, good)
  const [chosen, choose] = useState(others[0]?.id ?? '')
  const standing = useStandIn(plan)
  const other = others.find((each) => each.id === chosen)
  return (
    <section>
      <h3>{t('ready_goods.stand_in')}</h3>
      <p className="faint">{t('ready_goods.stand_in_hint')}</p>
      {others.length === 0 ? (
        <p className="plan-empty">
          {t('ready_goods.no_stand_in')} <Link to="?tab=items">{t('ready_goods.to_items')}</Link>
        </p>
      ) : (
        <Radio.Group className="ready-others" value={chosen} onChange={(event) => choose(String(event.target.value))}>
          {others.map((each) => (
            <Radio key={each.id} value={each.id}>
              {each.name} <span className="faint">{left(each)}</span>
              {each.product === good.substitute && <Tag tone="info">{t('ready_goods.named')}</Tag>}
            </Radio>
          ))}
        </Radio.Group>
      )}
      {other && (
        <Button type="primary" loading={standing.isPending} onClick={() => standing.mutate({ gone: good, other }, { onSuccess: onClose })}>
          {t('ready_goods.stand_in_now', { name: other.name })}
        </Button>
      )}
    </section>
  )

  function left(each: ShowGood): string {
    return each.available === null ? t('ready_goods.stock_unknown') : t('ready_goods.stock_left', { n: each.available })
  }
}

function PresalePart({ plan, good, onClose }: Omit<Props, 'told'>) {
  const t = useTexts()
  const acts = useGoodsActs(plan)
  const [days, type] = useState(good.presale_days)
  const sell = () => days && acts.mutate({ act: 'prepare', item: good.id, fields: { presale_days: days } }, { onSuccess: onClose })
  return (
    <form
      className="ready-presale"
      onSubmit={(event) => {
        event.preventDefault()
        sell()
      }}
    >
      <h3>{t('ready_goods.to_presale')}</h3>
      <Field label={t('ready_goods.presale')} hint={t('ready_goods.presale_hint')}>
        {({ labelled: _, ...ids }) => <InputNumber<number> {...ids} size="medium" min={1} max={180} precision={0} suffix={t('ready_goods.presale_unit')} value={days} onChange={type} />}
      </Field>
      <Button htmlType="submit" loading={acts.isPending} disabled={!days}>
        {t('ready_goods.to_presale')}
      </Button>
    </form>
  )
}
