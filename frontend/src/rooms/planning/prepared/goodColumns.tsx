/** The columns of a show's goods. */
import { InfoCircleOutlined } from '@ant-design/icons'
import { Button, InputNumber, Switch } from 'antd'
import { useState } from 'react'
import { useOwn } from '@/app/texts'
import type { Plan, ShowGood } from '@/app/types/planning'
import { decimal } from '@/components/num/decimal'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { leading, type Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useNarrow } from '@/components/useNarrow'
import { useTexts } from '../texts'
import type { useGoodsActs } from './usePrepared'

interface Asked {
  plan: Plan
  acts: ReturnType<typeof useGoodsActs>
  may: boolean
  onAsk: (good: ShowGood) => void
  /** What becomes of one that is short. */
  onShort: (good: ShowGood) => void
}

export function useGoodColumns({ plan, acts, may, onAsk, onShort }: Asked): Column<ShowGood>[] {
  const t = useTexts()
  const narrow = useNarrow()
  const columns: Column<ShowGood>[] = [
    { key: 'name', title: t('ready_goods.product'), least: 180, width: 280, render: (row) => <Name row={row} /> },
    { key: 'units', title: t('ready_goods.wanted'), align: 'end', least: 72, render: (row) => number(row.units) },
    { key: 'held', title: t('ready_goods.held'), align: 'end', least: 96, render: (row) => <Held row={row} zone={plan.zone} /> },
    { key: 'available', title: t('ready_goods.available'), align: 'end', least: 84, hint: t('ready_goods.available_hint'), render: (row) => number(row.available) },
    { key: 'coming', title: t('ready_goods.coming'), align: 'end', least: 84, render: (row) => (row.coming ? number(row.coming) : MISSING) },
    { key: 'short', title: t('ready_goods.short'), align: 'end', least: 84, render: (row) => <Short row={row} /> },
  ]
  const told = narrow ? leading(columns, ['name', 'short', 'units', 'held']) : columns
  if (!may) return told
  return [
    ...told,
    {
      key: 'hold',
      title: t('ready_goods.hold'),
      least: 72,
      render: (row) => (
        <Switch
          size="small"
          aria-label={t('ready_goods.hold_one', { name: row.name })}
          checked={row.reserve}
          disabled={row.units === null || row.fallen_out !== ''}
          loading={acts.isPending && acts.variables?.act === 'prepare' && acts.variables.item === row.id}
          onChange={(reserve) => acts.mutate({ act: 'prepare', item: row.id, fields: { reserve } })}
        />
      ),
    },
    {
      key: 'presale',
      title: t('ready_goods.presale'),
      least: 132,
      hint: t('ready_goods.presale_hint'),
      render: (row) => <Presale row={row} onChange={(presale_days) => acts.mutate({ act: 'prepare', item: row.id, fields: { presale_days } })} />,
    },
    {
      key: 'ask',
      title: t('ready_goods.ask_head'),
      least: 156,
      render: (row) =>
        !row.fallen_out && (
          <span className="ready-acts">
            <Button type="link" size="small" onClick={() => onAsk(row)}>
              {t('ready_goods.ask')}
            </Button>
            {(row.short ?? 0) > 0 && (
              <Button type="link" size="small" onClick={() => onShort(row)}>
                {t('ready_goods.stand_in')}
              </Button>
            )}
          </span>
        ),
    },
  ]
}

/** A dash for what isn't known. */
const number = (value: number | null) => (value === null ? MISSING : decimal(value, 0, 0))

function Name({ row }: { row: ShowGood }) {
  const t = useTexts()
  return (
    <span className="ready-name">
      <span title={row.name}>{row.name}</span>
      {row.role && <Tag>{t(`role.${row.role}`)}</Tag>}
      {row.fallen_out && <Tag tone="warn" tip={row.fallen_out}>{t('ready_goods.fell_out')}</Tag>}
      {row.presale_days !== null && <Tag tone="info">{t('ready_goods.presale_in', { n: row.presale_days })}</Tag>}
    </span>
  )
}

function Held({ row, zone }: { row: ShowGood; zone: string }) {
  const t = useTexts()
  const own = useOwn()
  return (
    <span data-tip={row.until ? t('ready_goods.until', { at: dateTime(row.until, zone) }) : undefined}>
      {row.held ? number(row.held) : MISSING}
      {row.refused && <InfoCircleOutlined className="plan-late ready-refused" aria-label={own(row.refused)} data-tip={own(row.refused)} />}
    </span>
  )
}

function Short({ row }: { row: ShowGood }) {
  if (!row.short) return <span>{row.short === null ? MISSING : 0}</span>
  return <b className={row.presale_days === null ? 'plan-late' : undefined}>{number(row.short)}</b>
}

function Presale({ row, onChange }: { row: ShowGood; onChange: (days: number | null) => void }) {
  const t = useTexts()
  const [typed, type] = useState(row.presale_days)
  const told = () => typed !== row.presale_days && onChange(typed)
  return (
    <InputNumber<number>
      size="small"
      min={1}
      max={180}
      precision={0}
      value={typed}
      disabled={row.fallen_out !== ''}
      suffix={typed === null ? undefined : t('ready_goods.presale_unit')}
      placeholder={t('ready_goods.no_presale')}
      aria-label={t('ready_goods.presale_of', { name: row.name })}
      onChange={type}
      onBlur={told}
      onPressEnter={told}
    />
  )
}
