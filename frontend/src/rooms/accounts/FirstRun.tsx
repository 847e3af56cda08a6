/** The very first visit: the token from the printed address makes the company and its owner. */
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useTabTitle } from '@/app/title'
import { Door } from './Door'
import { Entry } from './Entry'
import { longEnough } from './password'
import { tokenIn } from './token'
import { useTexts } from './texts'
import { useDoor } from './useDoor'

export default function FirstRun() {
  const t = useTexts()
  const handed = useHanded()
  const [form, setForm] = useState({
    token: handed,
    company: '',
    name: '',
    username: '',
    password: '',
  })
  const { send, busy, sentence } = useDoor('/first-run')
  useTabTitle(t('firstrun.title'))
  const set = (name: keyof typeof form) => (value: string) => setForm((now) => ({ ...now, [name]: value }))
  const complete = Object.values(form).every((value) => value.trim()) && longEnough(form.password)
  return (
    <Door title={t('firstrun.title')} hint={t('firstrun.hint')}>
      <form
        className="door-form"
        onSubmit={(event) => {
          event.preventDefault()
          send(form)
        }}
      >
        {!handed && (
          <Entry
            label={t('field.token')}
            hint={t('firstrun.token_hint')}
            value={form.token}
            onChange={set('token')}
            autoComplete="off"
          />
        )}
        <Entry
          label={t('field.company')}
          value={form.company}
          onChange={set('company')}
          autoComplete="organization"
          autoFocus
        />
        <Entry label={t('field.name')} value={form.name} onChange={set('name')} autoComplete="name" />
        <Entry
          label={t('field.username')}
          value={form.username}
          onChange={set('username')}
          autoComplete="username"
        />
        <Entry
          label={t('field.password')}
          hint={t('password.hint')}
          value={form.password}
          onChange={set('password')}
          autoComplete="new-password"
          secret
        />
        <p className="door-error" role="alert">
          {sentence}
        </p>
        <Button type="primary" size="medium" htmlType="submit" block loading={busy} disabled={!complete}>
          {t('firstrun.go')}
        </Button>
      </form>
    </Door>
  )
}

/** The token of the address as it was opened; it is then taken out of the address, and so out of the history. */
function useHanded(): string {
  const { hash } = useLocation()
  const [token] = useState(() => tokenIn(hash))
  const go = useNavigate()
  useEffect(() => void go('/', { replace: true }), [go])
  return token
}
