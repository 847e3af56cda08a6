/** What the law objects to in a text. */
export type { CheckOut as TextCheck, TextFindingOut as TextFinding } from './server'
