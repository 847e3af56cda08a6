/** Name, role, scope and password of a person; for somebody known, also whether they may still sign in. */
import { Button, Select, Switch } from 'antd'
import { useId, useState } from 'react'
import { useSession } from '@/app/session'
import { useCommon, useOwn } from '@/app/texts'
import type { Person, Scope } from '@/app/types'
import { useSayError, useToast } from '@/components/Toast'
import { Entry } from '../Entry'
import { longEnough } from '../password'
import { useTexts } from '../texts'
import { ScopeField } from './ScopeField'
import { ALL, isSaid, scopeOfRole } from './scope'
import { usePersonActions, useRoles } from './usePeople'

export function PersonForm({ person, onDone }: { person: Person | null; onDone: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const own = useOwn()
  const roleId = useId()
  const activeId = useId()
  const me = useSession().person
  const { data: roles } = useRoles()
  const [form, setForm] = useState({
    name: person?.name ?? '',
    username: person?.username ?? '',
    role: person?.role ?? 'operator',
    scope: person?.scope ?? ALL,
    active: person?.active ?? true,
    password: '',
  })
  const set = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const { save, busy } = useSave(person, onDone)
  const passwordFits = person && !form.password ? true : longEnough(form.password)
  const self = person?.id === me.id
  const scopeFits = form.role === 'owner' || isSaid(form.scope)
  return (
    <form
      className="person-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save(form)
      }}
    >
      <Entry
        label={t('field.name')}
        value={form.name}
        onChange={(name) => set({ name })}
        autoComplete="off"
        autoFocus={!person}
      />
      {!person && (
        <Entry
          label={t('field.username')}
          value={form.username}
          onChange={(username) => set({ username })}
          autoComplete="off"
        />
      )}
      <div className="entry">
        <label htmlFor={roleId}>{t('field.role')}</label>
        <Select
          id={roleId}
          size="medium"
          disabled={self}
          value={form.role}
          onChange={(role) => set({ role, ...(person ? {} : { scope: scopeOfRole(role, form.scope, form.name) }) })}
          options={(roles ?? []).map((role) => ({ value: role.key, label: own(role) }))}
        />
      </div>
      {form.role !== 'owner' && (
        <ScopeField scope={form.scope} name={form.name} onChange={(scope) => set({ scope })} />
      )}
      <NewPassword known={person !== null} value={form.password} onChange={(password) => set({ password })} />
      {person && !self && (
        <div className="entry inline">
          <label htmlFor={activeId}>{t('people.may_sign_in')}</label>
          <Switch id={activeId} checked={form.active} onChange={(active) => set({ active })} />
        </div>
      )}
      <Button
        type="primary"
        size="medium"
        htmlType="submit"
        loading={busy}
        disabled={!form.name.trim() || !form.username.trim() || !passwordFits || !scopeFits}
      >
        {person ? c('save') : t('people.add')}
      </Button>
    </form>
  )
}

function NewPassword({
  known,
  value,
  onChange,
}: {
  known: boolean
  value: string
  onChange: (value: string) => void
}) {
  const t = useTexts()
  return (
    <Entry
      label={t(known ? 'field.new_password' : 'field.first_password')}
      hint={t(known ? 'password.keep' : 'password.tell')}
      value={value}
      onChange={onChange}
      autoComplete="new-password"
      secret
      optional={known}
    />
  )
}

type Known = Pick<Person, 'name' | 'role' | 'active' | 'scope'>

/** Only what differs is sent: nobody may change their own role, not even to what it is. */
function changed(before: Known, after: Known): Partial<Known> {
  const names = (['name', 'role', 'active', 'scope'] as const).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return Object.fromEntries(names.map((name) => [name, after[name]]))
}

type Form = { name: string; username: string; role: string; scope: Scope; active: boolean; password: string }

function useSave(person: Person | null, onDone: () => void) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const { add, change } = usePersonActions()
  const save = async ({ name, username, role, scope, active, password }: Form) => {
    try {
      const reach = role === 'owner' ? ALL : scope
      if (person)
        await change.mutateAsync({
          id: person.id,
          ...changed(person, { name, role, active, scope: reach }),
          ...(password ? { password } : {}),
        })
      else await add.mutateAsync({ name, username, role, scope: reach, password })
      toast(t(person ? 'people.saved' : 'people.added', { name }))
      onDone()
    } catch (error) {
      sayError(error)
    }
  }
  return { save, busy: add.isPending || change.isPending }
}
