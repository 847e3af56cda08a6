/** An audit entry in words: what it was done to, and what else is told of it. */
import type { AuditEntry } from '@/app/types'
import { bytes } from '@/components/num/time'

/** How names and values are said; each answers null for what it has no word for. */
export interface Words {
  name: (key: string) => string | null
  permission: (key: string) => string
  role: (key: string) => string
  field: (key: string) => string | null
  person: (id: string) => string | null
  batch: (id: string) => string
}

/** Told as the subject, so not once more. */
const SUBJECTS = ['file', 'name']

/** A person's name, a file's, a permission in words; ids that say nothing to a reader are left out. */
export function subjectText(entry: AuditEntry, words: Words): string {
  const { file, name } = entry.detail
  if (typeof file === 'string') return file
  if (entry.what.startsWith('accounts.company') && typeof name === 'string') return name
  if (entry.what === 'connectors.batch.undone') return words.batch(entry.of)
  if (entry.what === 'accounts.access.refused') return words.permission(entry.of)
  return words.person(entry.of) ?? ''
}

/** `大小: 12 KB · 权限: 查看成员`, in the order of the entry. */
export function detailText(entry: AuditEntry, words: Words): string {
  return Object.entries(entry.detail)
    .filter(([key, value]) => value !== null && value !== '' && !SUBJECTS.includes(key))
    .map(([key, value]) => `${words.name(key) ?? key}: ${said(key, value, words)}`)
    .join(' · ')
}

function said(key: string, value: unknown, words: Words): string {
  if (Array.isArray(value)) return value.map((each) => said(key, each, words)).join(', ')
  const text = String(value)
  if (key === 'size') return bytes(Number(value))
  if (key === 'role') return words.role(text)
  if (key === 'permissions') return words.permission(text)
  return key === 'changed' ? (words.field(text) ?? text) : text
}
