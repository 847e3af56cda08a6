/** The room of a show: one of the team's by name, or typed. */
import { AutoComplete } from 'antd'
import { Field } from '@/components/form/Field'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { useStudios } from './useStudios'

export function RoomField({ value, disabled, onChange }: { value: string; disabled?: boolean; onChange: (room: string) => void }) {
  const t = useTexts()
  const rooms = (useStudios().data?.studios ?? []).filter((each) => !each.retired)
  return (
    <Field label={t('plan.room')}>
      {({ labelled: _, ...ids }) => (
        <AutoComplete {...ids} size="medium" disabled={disabled} maxLength={120} getPopupContainer={layer} value={value} options={rooms.map((each) => ({ value: each.name }))} onChange={onChange} />
      )}
    </Field>
  )
}
