/** A place where people write: what stands there, who wrote it, and the form to write. */
import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCan, useSession } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { Slot, WholeEdition } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { useTexts } from '../texts'
import { SlotForm } from './SlotForm'

export function SlotBlock({ slot, told }: { slot: string; told: WholeEdition }) {
  const t = useTexts()
  const own = useOwn()
  const writes = useCan()('reports.reports.write')
  const [editing, edit] = useState(false)
  const place = told.slots.find((each) => each.slot === slot)
  if (!place) return null
  return (
    <div className="slot">
      <p className="slot-ask">
        <strong>{t('slot.title')}</strong> {own(place.ask)}
      </p>
      {editing ? (
        <SlotForm id={told.edition.id} place={place} onDone={() => edit(false)} />
      ) : (
        <>
          <Text place={place} />
          {writes && (
            <Button icon={<EditOutlined />} onClick={() => edit(true)}>
              {t(place.text ? 'slot.edit' : 'slot.write')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function Text({ place }: { place: Slot }) {
  const t = useTexts()
  const { company } = useSession()
  if (!place.text)
    return (
      <p className="faint">
        {place.earlier
          ? t('slot.earlier', { subject: place.earlier.subject, text: place.earlier.text })
          : t('slot.nothing')}
      </p>
    )
  return (
    <>
      <p className="slot-text">{place.text}</p>
      {place.at && (
        <p className="faint">{t('slot.by', { by: place.by, at: dateTime(place.at, company.zone) })}</p>
      )}
    </>
  )
}
