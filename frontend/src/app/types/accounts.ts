/** People, roles, keys and the audit trail. */
export type {
  EntryOut as AuditEntry,
  KeyOut as Key,
  LiveSession,
  LookOfCompanyOut as CompanyLook,
  Me,
  NewKeyOut as NewKey,
  PersonOut as Person,
  RoleOut as Role,
  ScopeOut as Scope,
  SessionOut as Session,
  TonesOut as Tones,
} from './server'
