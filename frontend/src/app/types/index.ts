/** What the API says, in the pages' words. The shapes are made from the server's document: `make page-types`. */
export type * from './number'
export type * from './accounts'
export type * from './connectors'
export type * from './shows'
export type * from './review'
export type * from './trade'
export type * from './metrics'
export type * from './status'
