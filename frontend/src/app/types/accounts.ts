/** People, roles, keys and the audit trail. */
export type {
  EntryOut as AuditEntry,
  KeyOut as Key,
  LiveSession,
  Me,
  NewKeyOut as NewKey,
  PersonOut as Person,
  RoleOut as Role,
  ScopeOut as Scope,
  SessionOut as Session,
} from './server'
