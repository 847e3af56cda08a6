/** Write in a slot. Where somebody saved another text meanwhile, both are shown and the writer decides. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'
import type { Slot } from '@/app/types'
import { useSayError, useToast } from '@/components/Toast'
import { useOwn } from '@/app/texts'
import { useTexts } from '../texts'
import { useWrite } from '../useReports'

const MOST = 4000
const CONFLICT = 409

interface Props {
  id: string
  place: Slot
  onDone: () => void
}

export function SlotForm({ id, place, onDone }: Props) {
  const t = useTexts()
  const c = useCommon()
  const own = useOwn()
  const language = useLanguage()
  const toast = useToast()
  const sayError = useSayError()
  const write = useWrite(id, place.slot)
  const [text, setText] = useState(place.text)
  const [after, setAfter] = useState(place.version)
  const [refused, refuse] = useState('')
  const save = (version: number) => {
    setAfter(version)
    write.mutate(
      { text: text.trim(), after: version },
      {
        onSuccess: () => {
          toast(t('slot.saved'))
          onDone()
        },
        onError: (error) =>
          error instanceof ApiError && error.status === CONFLICT
            ? refuse(error.sentence(language))
            : sayError(error),
      },
    )
  }
  const moved = refused !== '' && place.version !== after
  return (
    <form
      className="slot-form"
      onSubmit={(event) => {
        event.preventDefault()
        save(after)
      }}
    >
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 3, maxRows: 14 }}
        value={text}
        maxLength={MOST}
        aria-label={own(place.ask)}
        placeholder={own(place.ask)}
        onChange={(event) => setText(event.target.value)}
      />
      {refused && (
        <div className="slot-refused" role="alert">
          <p>{refused}</p>
          {moved && (
            <p className="slot-text">
              <strong>{t('slot.theirs')}</strong> {place.text}
            </p>
          )}
        </div>
      )}
      <p className="slot-buttons">
        {moved ? (
          <>
            <Button type="primary" loading={write.isPending} onClick={() => save(place.version)}>
              {t('slot.keep_mine')}
            </Button>
            <Button onClick={onDone}>{t('slot.take_theirs')}</Button>
          </>
        ) : (
          <Button type="primary" htmlType="submit" loading={write.isPending}>
            {t('slot.save')}
          </Button>
        )}
        {place.earlier && !text && (
          <Button onClick={() => setText(place.earlier?.text ?? '')}>{t('slot.from_earlier')}</Button>
        )}
        <Button type="text" onClick={onDone}>
          {c('cancel')}
        </Button>
      </p>
    </form>
  )
}
