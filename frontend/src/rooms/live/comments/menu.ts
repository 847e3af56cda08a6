/** What picking from a comment's menu asks of the server. */
import type { Step } from '../room/commands'
import type { Comment } from '../types'
import { HOLD_FROM } from './words'

export interface Label {
  intent: string
  sentiment: Comment['sentiment']
  question: boolean
  abuse: boolean
  /** Left out, the product stays as it is. */
  product?: string
}

export function labelOf(comment: Comment): Label {
  const { intent, sentiment, question, abuse } = comment
  return { intent, sentiment, question, abuse: abuse >= HOLD_FROM }
}

/** `key`: a verb, and after a space what it is given. `facts`: what a penalty is given for. */
export function stepOf(comment: Comment, key: string, facts: string): Step {
  const at = `comments/${comment.id}`
  const cut = key.indexOf(' ')
  const [verb, what] = cut < 0 ? [key, ''] : [key.slice(0, cut), key.slice(cut + 1)]
  const label = labelOf(comment)
  if (verb === 'intent' || verb === 'sentiment' || verb === 'product')
    return { path: `${at}/label`, body: { ...label, [verb]: what } }
  if (verb === 'question' || verb === 'abuse') return { path: `${at}/label`, body: { ...label, [verb]: !label[verb] } }
  if (verb === 'block') return { path: `${at}/block`, body: { reason: what, facts } }
  return { path: `${at}/${verb}` }
}
