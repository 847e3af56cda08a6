/** 调配: units of a product asked for elsewhere. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import type { Plan, ShowGood } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { useGoodsActs } from './usePrepared'

export function AskDrawer({ plan, good, onClose }: { plan: Plan; good: ShowGood; onClose: () => void }) {
  const t = useTexts()
  const acts = useGoodsActs(plan)
  const [units, setUnits] = useState<number | null>(good.short || good.units)
  const [asked_of, setAskedOf] = useState('')
  const [note, setNote] = useState('')
  const ask = () => units && acts.mutate({ act: 'ask', item: good.id, units, asked_of: asked_of.trim(), note: note.trim() }, { onSuccess: onClose })
  return (
    <SideDrawer open title={t('ready_goods.ask_title', { name: good.name })} size={420} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <Field label={t('ready_goods.units')}>
          {({ labelled: _, ...ids }) => <InputNumber<number> {...ids} size="medium" min={1} precision={0} value={units} onChange={setUnits} />}
        </Field>
        <TextField optional label={t('ready_goods.asked_of')} value={asked_of} onChange={setAskedOf} placeholder={t('ready_goods.asked_of_example')} />
        <TextField optional label={t('tasks.note')} value={note} onChange={setNote} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!units}>
            {t('ready_goods.ask')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
