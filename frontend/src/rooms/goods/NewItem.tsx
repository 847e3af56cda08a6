/** A thing to be kept in stock: its code and name, the product it is sold as, when it is scarce. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { PLATFORMS, usePlatformName } from '@/app/texts'
import type { StockItem } from '@/app/types'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from './texts'

interface Props {
  open: boolean
  onClose: () => void
  onMade: (id: string) => void
}

export function NewItem({ open, onClose, onMade }: Props) {
  const t = useTexts()
  return (
    <SideDrawer open={open} title={t('item.add')} size={480} onClose={onClose}>
      <Form
        onMade={(id) => {
          onClose()
          onMade(id)
        }}
      />
    </SideDrawer>
  )
}

const BLANK = { code: '', name: '', platform: 'douyin', product: '', low: 10, limit: 0 }

function Form({ onMade }: { onMade: (id: string) => void }) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const platformName = usePlatformName()
  const [typed, setTyped] = useState(BLANK)
  const put = (some: Partial<typeof BLANK>) => setTyped({ ...typed, ...some })
  const send = useMutation({
    mutationFn: () => {
      const { code, name, platform, product, low, limit } = typed
      const listings = product.trim() ? [{ platform, product_id: product.trim() }] : []
      const body = { code: code.trim(), name: name.trim(), low, limit_each: limit, listings }
      return api.post<StockItem>('/goods/stock/items', body)
    },
    onError: sayError,
    onSuccess: (item) => {
      toast(t('item.added'))
      void client.invalidateQueries({ queryKey: ['stock'] })
      onMade(item.id)
    },
  })
  return (
    <form
      className="stock-new"
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
    >
      <TextField label={t('column.code')} hint={t('item.code.hint')} value={typed.code} onChange={(code) => put({ code })} autoFocus />
      <TextField shown label={t('column.name')} value={typed.name} onChange={(name) => put({ name })} />
      <Field label={t('item.platform')}>
        {({ labelled: _, ...ids }) => (
          <Select
            {...ids}
            size="medium"
            value={typed.platform}
            options={PLATFORMS.map((each) => ({ value: each, label: platformName(each) }))}
            onChange={(platform) => put({ platform })}
          />
        )}
      </Field>
      <TextField
        label={t('item.product')}
        hint={t('item.product.hint')}
        value={typed.product}
        onChange={(product) => put({ product })}
        optional
      />
      <Whole label={t('item.low')} hint={t('item.low.hint')} value={typed.low} onChange={(low) => put({ low })} />
      <Whole
        label={t('item.limit_each')}
        hint={t('item.limit_each.hint')}
        value={typed.limit}
        onChange={(limit) => put({ limit })}
      />
      <Button
        type="primary"
        htmlType="submit"
        loading={send.isPending}
        disabled={!typed.code.trim() || !typed.name.trim()}
      >
        {t('item.add')}
      </Button>
    </form>
  )
}

interface WholeProps {
  label: string
  hint: string
  value: number
  onChange: (value: number) => void
}

function Whole({ label, hint, value, onChange }: WholeProps) {
  return (
    <Field label={label} hint={hint}>
      {({ labelled: _, ...ids }) => (
        <InputNumber<number> {...ids} size="medium" min={0} max={1e9} precision={0} value={value} onChange={(told) => onChange(told ?? 0)} />
      )}
    </Field>
  )
}
