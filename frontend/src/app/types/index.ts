/** What the API says, version 1: a file a room. */
export type * from './number'
export type * from './accounts'
export type * from './connectors'
export type * from './shows'
export type * from './review'
export type * from './trade'
export type * from './metrics'
export type * from './status'
