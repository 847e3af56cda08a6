/** The state of the system. */
export type { ProcessOut as Process, StatusOut as Status } from './server'
