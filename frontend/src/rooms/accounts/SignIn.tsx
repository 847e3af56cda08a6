/** Name and password. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTabTitle } from '@/app/title'
import { Door } from './Door'
import { Entry } from './Entry'
import { useTexts } from './texts'
import { useDoor } from './useDoor'

export default function SignIn() {
  const t = useTexts()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const { send, busy, sentence } = useDoor('/session')
  useTabTitle(t('signin.title'))
  return (
    <Door title={t('signin.title')}>
      <form
        className="door-form"
        onSubmit={(event) => {
          event.preventDefault()
          send({ username: username.trim(), password })
        }}
      >
        <Entry
          label={t('field.username')}
          value={username}
          onChange={setUsername}
          autoComplete="username"
          autoFocus
        />
        <Entry
          label={t('field.password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          secret
        />
        <p className="door-error" role="alert">
          {sentence}
        </p>
        <Button
          type="primary"
          size="medium"
          htmlType="submit"
          block
          loading={busy}
          disabled={!username.trim() || !password}
        >
          {t('signin.go')}
        </Button>
        <p className="entry-hint">{t('signin.forgot')}</p>
      </form>
    </Door>
  )
}
