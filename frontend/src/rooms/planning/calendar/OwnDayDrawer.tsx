/** The team's own days: an anniversary, a brand's day, a fair. Added here, and taken away. */
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Calendar } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { useOwnDays } from './useOwnDays'

const DAY = 'YYYY-MM-DD'

interface Props {
  /** The days on view, with those of the team's own that lie in them. */
  told: Calendar
  onClose: () => void
}

export function OwnDayDrawer({ told, onClose }: Props) {
  const t = useTexts()
  const { add, remove } = useOwnDays()
  const [name, setName] = useState('')
  const [days, setDays] = useState<[string, string]>([told.today, told.today])
  const [yearly, setYearly] = useState(false)
  const own = [...new Map(told.own_days.map((each) => [each.id, each])).values()]
  return (
    <SideDrawer open title={t('calendar.own_days')} size={420} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate({ name: name.trim(), first: days[0], last: days[1], yearly }, { onSuccess: () => setName('') })
        }}
      >
        <TextField autoFocus label={t('calendar.own_name')} value={name} onChange={setName} placeholder={t('calendar.own_example')} />
        <Field label={t('calendar.own_when')}>
          {({ labelled: _, id }) => (
            <DatePicker.RangePicker
              id={{ start: id }}
              size="medium"
              allowClear={false}
              getPopupContainer={layer}
              value={[dayjs(days[0]), dayjs(days[1])]}
              onChange={(chosen) => chosen?.[0] && chosen[1] && setDays([chosen[0].format(DAY), chosen[1].format(DAY)])}
            />
          )}
        </Field>
        <Checkbox checked={yearly} onChange={(event) => setYearly(event.target.checked)}>
          {t('calendar.own_yearly')}
        </Checkbox>
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={add.isPending} disabled={!name.trim()}>
            {t('calendar.own_add')}
          </Button>
        </div>
      </form>
      {own.length > 0 && (
        <ul className="own-days" aria-label={t('calendar.own_here')}>
          {own.map((each) => (
            <li key={each.id}>
              <span>
                <b>{each.name}</b>{' '}
                <small className="faint">
                  {each.first === each.last ? each.first : `${each.first} – ${each.last}`}
                  {each.yearly && ` · ${t('calendar.own_every')}`}
                </small>
              </span>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('calendar.own_remove', { name: each.name })}
                onClick={() => remove.mutate(each.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </SideDrawer>
  )
}
