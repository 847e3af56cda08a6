/** Change my password; the present one has to be told. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useSayError, useToast } from '@/components/Toast'
import { Entry } from '../Entry'
import { longEnough } from '../password'
import { useTexts } from '../texts'

const EMPTY = { current: '', password: '' }

export function OwnPassword() {
  const t = useTexts()
  const toast = useToast()
  const [form, setForm] = useState(EMPTY)
  const change = useMutation({
    mutationFn: () => api.post('/accounts/password', form),
    onError: useSayError(),
    onSuccess: () => {
      setForm(EMPTY)
      toast(t('own.changed'))
    },
  })
  const set = (name: keyof typeof EMPTY) => (value: string) => setForm((now) => ({ ...now, [name]: value }))
  return (
    <form
      className="person-form"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate()
      }}
    >
      <Entry
        label={t('own.current')}
        value={form.current}
        onChange={set('current')}
        autoComplete="current-password"
        secret
      />
      <Entry
        label={t('field.new_password')}
        hint={t('password.hint')}
        value={form.password}
        onChange={set('password')}
        autoComplete="new-password"
        secret
      />
      <Button
        htmlType="submit"
        size="medium"
        loading={change.isPending}
        disabled={!form.current || !longEnough(form.password)}
      >
        {t('own.change')}
      </Button>
    </form>
  )
}
