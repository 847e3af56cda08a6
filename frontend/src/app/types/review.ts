/** One show's review. */
export type {
  CoreOut as Core,
  FileOut as Source,
  FindingOut as Finding,
  HostOut as HostRow,
  HostsOut as Hosts,
  MinuteOut as Minute,
  NewNote,
  NoteChanges,
  NoteOut as Note,
  ReviewOut as Review,
  StepOut as FunnelStep,
} from './server'
