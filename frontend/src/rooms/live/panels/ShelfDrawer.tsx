/** The shelf as a sheet: pasted from the 排品 table, one product a line. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCommon } from '@/app/texts'
import { Field } from '@/components/form/Field'
import { WordsNote } from '@/components/form/WordsNote'
import { major } from '@/components/num/amounts'
import { SideDrawer } from '@/components/SideDrawer'
import { shelfOf } from '../list/paste'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { ShelfProduct } from '../types'

interface Props {
  products: ShelfProduct[]
  onClose: () => void
}

function asText(products: ShelfProduct[]): string {
  return products
    .map((each) =>
      [
        each.product,
        each.name,
        each.price === null ? '' : major(each.price, each.currency),
        each.anchor === null ? '' : major(each.anchor, each.currency),
        each.low_at ?? '',
      ].join('\t'),
    )
    .join('\n')
}

export function ShelfDrawer({ products, onClose }: Props) {
  const t = useTexts()
  const c = useCommon()
  const { act } = useRoom()
  const currency = usePart('run')?.currency ?? 'CNY'
  const [text, type] = useState(() => asText(products))
  const [busy, setBusy] = useState(false)
  const rows = shelfOf(text, currency)
  const save = async () => {
    setBusy(true)
    const kept = new Map(
      products.map(({ product, low_at, substitute, presale_days }) => [product, { low_at, substitute, presale_days }]),
    )
    const saved = await act('shelf', { products: rows.map((row) => ({ ...kept.get(row.product), ...row })) }, 'put')
    setBusy(false)
    if (saved) onClose()
  }
  return (
    <SideDrawer open title={t('shelf.edit')} size={560} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={t('shelf.paste')} hint={t('shelf.paste_hint')}>
          {({ labelled: _, ...ids }) => (
            <>
              <Input.TextArea
                {...ids}
                rows={14}
                value={text}
                placeholder={t('shelf.paste_example')}
                onChange={(event) => type(event.target.value)}
              />
              <WordsNote text={text} />
            </>
          )}
        </Field>
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={busy} disabled={rows.length === 0}>
            {c('save')}
          </Button>
          <small className="faint">{t('shelf.read', { n: rows.length })}</small>
        </div>
      </form>
    </SideDrawer>
  )
}
