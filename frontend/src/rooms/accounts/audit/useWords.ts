/** The words an audit entry is told in. */
import catalogue from '@rooms/accounts/ui.json'
import { lookup, useLanguage } from '@/app/language'
import { useRoleName } from '../people/columns'
import { usePeople } from '../people/usePeople'
import { useTexts, useWord } from '../texts'
import type { Words } from './detail'

export function useAuditWords(): Words {
  const t = useTexts()
  const word = useWord()
  const role = useRoleName()
  const language = useLanguage()
  const { data: people } = usePeople()
  return {
    role,
    name: (key) => lookup(catalogue, `audit.detail.${key}`, language),
    permission: (key) => word('permission', key),
    field: (key) => lookup(catalogue, `audit.field.${key}`, language),
    person: (id) => people?.find((person) => person.id === id)?.name ?? null,
    batch: (id) => t('audit.batch', { id }),
  }
}
