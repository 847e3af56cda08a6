/** Rows of a few fields each: added, changed, taken out. */
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '@/components/form/Field'
import { useTexts } from '../texts'

interface Props<Row> {
  label: string
  hint?: string
  rows: Row[]
  empty: Row
  most: number
  disabled: boolean
  onChange: (rows: Row[]) => void
  children: (row: Row, put: (told: Partial<Row>) => void) => ReactNode
}

export function Rows<Row>({ label, hint, rows, empty, most, disabled, onChange, children }: Props<Row>) {
  const t = useTexts()
  return (
    <Field label={label} hint={hint} group>
      {() => (
        <div className="pricing-rows">
          {rows.map((row, at) => (
            <div key={at} className="pricing-row">
              {children(row, (told) => onChange(rows.map((each, place) => (place === at ? { ...each, ...told } : each))))}
              {!disabled && (
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={`${t('pricing.remove_row')} ${at + 1}`}
                  onClick={() => onChange(rows.filter((_, place) => place !== at))}
                />
              )}
            </div>
          ))}
          {!disabled && rows.length < most && (
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => onChange([...rows, empty])}>
              {t('pricing.add_row')}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
