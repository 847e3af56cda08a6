/** Where OBS is, and its password; what was typed once is never shown again. */
import { Button, InputNumber, Popconfirm, Switch } from 'antd'
import { useState } from 'react'
import { useCommon } from '@/app/texts'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { useRoom } from '../../room/RoomContext'
import { useTexts } from '../../texts'
import type { Scenes } from '../../types'

const PORT = 4455

export function ObsForm({ scenes, onDone }: { scenes: Scenes | null; onDone: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const { act } = useRoom()
  const [host, setHost] = useState(scenes?.host ?? '127.0.0.1')
  const [port, setPort] = useState(scenes?.port ?? PORT)
  const [password, setPassword] = useState('')
  const [active, setActive] = useState(scenes?.active ?? true)
  const [busy, setBusy] = useState(false)
  const moved = scenes !== null && (scenes.host !== host.trim() || scenes.port !== port)
  const keeps = scenes?.has_password === true && !moved && password === ''
  const save = async () => {
    setBusy(true)
    const done = await act('scenes', { host, port, active, ...(keeps ? {} : { password }) }, 'put')
    setBusy(false)
    if (done) onDone()
  }
  const remove = async () => {
    if (await act('scenes', undefined, 'remove')) onDone()
  }
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="faint">{t('obs.how')}</p>
      <div className="field-row server">
        <TextField label={t('obs.host')} value={host} onChange={setHost} placeholder="192.168.1.20" />
        <Field label={t('obs.port')}>
          {({ id }) => (
            <InputNumber id={id} size="medium" min={1} max={65535} value={port} onChange={(at) => setPort(at ?? PORT)} />
          )}
        </Field>
      </div>
      <TextField
        label={t('obs.password')}
        hint={t(scenes?.has_password && !moved ? 'obs.password_kept' : 'obs.password_hint')}
        value={password}
        onChange={setPassword}
        secret
        optional
      />
      <Field label={t('obs.active')} inline>
        {({ id }) => <Switch id={id} checked={active} onChange={setActive} />}
      </Field>
      <div className="buttons">
        <Button type="primary" size="medium" htmlType="submit" loading={busy}>
          {t('obs.save')}
        </Button>
        <Button size="medium" onClick={onDone}>
          {c('cancel')}
        </Button>
        {scenes && (
          <Popconfirm
            title={t('obs.remove_title')}
            okText={t('obs.remove')}
            cancelText={c('cancel')}
            onConfirm={() => void remove()}
          >
            <Button danger type="text" size="medium">
              {t('obs.remove')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </form>
  )
}
