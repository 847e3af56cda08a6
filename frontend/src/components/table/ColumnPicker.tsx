/** Tick the columns to see. */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useCommon } from '@/app/texts'
import type { Choice } from './useColumns'

export function ColumnPicker<Row>({ choice }: { choice: Choice<Row> }) {
  const t = useCommon()
  const list = (
    <div className="column-picker">
      {choice.all.slice(1).map((column) => (
        <Checkbox
          key={column.key}
          checked={choice.isShown(column.key)}
          onChange={() => choice.toggle(column.key)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button type="link" onClick={choice.reset}>
        {t('table.columns_reset')}
      </Button>
    </div>
  )
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button icon={<SettingOutlined />}>{t('table.columns')}</Button>
    </Popover>
  )
}
