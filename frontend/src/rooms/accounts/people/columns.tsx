/** The columns of the people. */
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { Person, Scope } from '@/app/types'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { useRoles } from './usePeople'

export function useRoleName(): (key: string) => string {
  const language = useLanguage()
  const { data } = useRoles()
  return (key) => data?.find((role) => role.key === key)?.[language] ?? key
}

export function useScopeText(): (scope: Scope) => string {
  const t = useTexts()
  return (scope) => {
    if (scope.all) return t('scope.all')
    const accounts = scope.accounts.length > 0 ? t('scope.accounts_n', { n: scope.accounts.length }) : ''
    const host = scope.host ? t('scope.host_named', { host: scope.host }) : ''
    return [accounts, host].filter(Boolean).join(' · ') || t('scope.none')
  }
}

export function usePersonColumns(): Column<Person>[] {
  const t = useTexts()
  const roleName = useRoleName()
  const scopeText = useScopeText()
  const { company, person: me } = useSession()
  return [
    {
      key: 'name',
      title: t('field.name'),
      least: 140,
      render: (person) => (
        <>
          {person.name} {person.id === me.id && <Tag tone="accent">{t('people.me')}</Tag>}
        </>
      ),
    },
    { key: 'username', title: t('field.username'), least: 120, render: (person) => person.username },
    { key: 'role', title: t('field.role'), least: 100, render: (person) => roleName(person.role) },
    { key: 'scope', title: t('field.scope'), least: 160, render: (person) => scopeText(person.scope) },
    {
      key: 'made',
      title: t('people.made'),
      least: 132,
      render: (person) => <span className="num-text">{dateTime(person.made_at, company.zone)}</span>,
    },
    {
      key: 'active',
      title: t('people.state'),
      least: 80,
      render: (person) => (
        <Tag tone={person.active ? 'ok' : 'plain'}>
          {t(person.active ? 'people.active' : 'people.inactive')}
        </Tag>
      ),
    },
  ]
}
