/** 渠道券码: the codes of the price mechanics, with what the platform's coupon page says of them. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { ChannelCode, CodeUse, Launch } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { moneyText } from '@/components/num/amounts'
import { MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import { SideDrawer } from '@/components/SideDrawer'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { kept, typed } from '../items/money'
import { useTexts } from '../texts'
import { CountField, DayField } from './fields'
import { useLaunchActs } from './useLaunches'

export function CodesCard({ launch }: { launch: Launch }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const [opened, open] = useState<ChannelCode | null>(null)
  const columns = useColumns(launch)
  return (
    <Card title={t('launch.codes')}>
      {launch.codes.length === 0 ? (
        <p className="plan-empty">
          {t('launch.no_codes')} <Link to={`/planning/plans/${launch.plan}?tab=items`}>{t('launch.to_pricing')}</Link>
        </p>
      ) : (
        <>
          <DataTable<ChannelCode>
            label={t('launch.codes')}
            columns={columns}
            rows={launch.codes}
            rowKey={(each) => `${each.product}/${each.channel}`}
            onOpen={may ? open : undefined}
          />
          <p className="faint">{t('launch.codes_hint')}</p>
        </>
      )}
      {opened && <CodeDrawer launch={launch} code={opened} onClose={() => open(null)} />}
    </Card>
  )
}

function useColumns(launch: Launch): Column<ChannelCode>[] {
  const t = useTexts()
  const count = useCount()
  const language = useLanguage()
  const number = (value: number | null) => (value === null ? MISSING : count(value))
  return [
    { key: 'channel', title: t('tasks.channel'), render: (each) => t(`pricing.channel.${each.channel}`) },
    { key: 'code', title: t('launch.code'), render: (each) => each.code || MISSING },
    { key: 'name', title: t('launch.products'), width: 200, render: (each) => each.name },
    { key: 'used', title: t('launch.used'), align: 'end', render: (each) => number(each.used) },
    { key: 'orders', title: t('launch.orders'), align: 'end', render: (each) => number(each.orders) },
    { key: 'gmv', title: t('launch.gmv'), align: 'end', render: (each) => (each.gmv === null ? MISSING : moneyText(each.gmv, launch.currency, language)) },
    { key: 'source', title: t('launch.source'), width: 200, render: (each) => (each.source ? `${each.source} ${each.as_of ?? ''}` : t('launch.nobody_told')) },
  ]
}

function CodeDrawer({ launch, code, onClose }: { launch: Launch; code: ChannelCode; onClose: () => void }) {
  const t = useTexts()
  const acts = useLaunchActs(launch.plan)
  const [draft, put] = useState<CodeUse>(() => {
    const { product, channel, used, orders, gmv } = code
    return { product, channel, used, orders, gmv, source: code.source ?? '', as_of: code.as_of ?? launch.debut_on }
  })
  return (
    <SideDrawer open size={480} title={`${t(`pricing.channel.${code.channel}`)} ${code.code}`} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.source.trim()) acts.mutate({ act: 'code', use: draft }, { onSuccess: onClose })
        }}
      >
        <div className="field-row">
          <CountField label={t('launch.used')} value={draft.used ?? null} onChange={(used) => put({ ...draft, used })} />
          <CountField label={t('launch.orders')} value={draft.orders ?? null} onChange={(orders) => put({ ...draft, orders })} />
        </div>
        <div className="field-row">
          <Field label={`${t('launch.gmv')}（${launch.currency}）`}>
            {({ labelled: _, ...ids }) => (
              <InputNumber {...ids} size="medium" min={0} value={typed(draft.gmv ?? null, launch.currency)} onChange={(gmv) => put({ ...draft, gmv: kept(gmv, launch.currency) })} />
            )}
          </Field>
          <DayField label={t('launch.as_of')} value={draft.as_of} onChange={(as_of) => put({ ...draft, as_of })} />
        </div>
        <TextField label={t('launch.source')} placeholder={t('launch.code_source_example')} value={draft.source} onChange={(source) => put({ ...draft, source })} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.source.trim()}>
            {t('plan.save')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
