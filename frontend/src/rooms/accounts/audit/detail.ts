/** An audit entry's detail as one line. */
import type { AuditEntry } from '@/app/types'

/** `path: /x · size: 12`, in the order of the entry. */
export function detailText(detail: AuditEntry['detail']): string {
  const said = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value))
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${said(value)}`)
    .join(' · ')
}
