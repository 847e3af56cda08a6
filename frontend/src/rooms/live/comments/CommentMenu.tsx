/** What else can be done with a comment: correct its label, hide it, let it go, stop who wrote it. */
import { Dropdown } from 'antd'
import { layer } from '@/components/stillPage'
import { useRoom } from '../room/RoomContext'
import { useTexts } from '../texts'
import type { Comment } from '../types'
import { HOLD_FROM, INTENTS, REASONS, useCommentWord } from './words'

export interface Label {
  intent: string
  sentiment: Comment['sentiment']
  question: boolean
  abuse: boolean
}

export function labelOf(comment: Comment): Label {
  const { intent, sentiment, question, abuse } = comment
  return { intent, sentiment, question, abuse: abuse >= HOLD_FROM }
}

export function CommentMenu({ comment }: { comment: Comment }) {
  const t = useTexts()
  const word = useCommentWord()
  const { act } = useRoom()
  const at = `comments/${comment.id}`
  const shown = comment.state !== 'held' && comment.state !== 'hidden'
  const items = [
    {
      key: 'intents',
      label: t('comments.label'),
      children: INTENTS.map((each) => ({ key: `intent ${each}`, label: word('intent', each) })),
    },
    { key: 'question', label: t(comment.question ? 'comments.no_question' : 'comments.is_question') },
    { key: 'abuse', label: t(labelOf(comment).abuse ? 'comments.no_abuse' : 'comments.is_abuse') },
    { key: shown ? 'hide' : 'release', label: t(shown ? 'comments.hide' : 'comments.release') },
    {
      key: 'block',
      label: t('comments.block'),
      children: REASONS.map((each) => ({ key: `block ${each}`, label: word('reason', each) })),
    },
  ]
  const pick = (key: string) => {
    const [verb, what = ''] = key.split(' ')
    const label = labelOf(comment)
    if (verb === 'intent') void act(`${at}/label`, { ...label, intent: what })
    else if (verb === 'question') void act(`${at}/label`, { ...label, question: !label.question })
    else if (verb === 'abuse') void act(`${at}/label`, { ...label, abuse: !label.abuse })
    else if (verb === 'block') void act(`${at}/block`, { reason: what, facts: t('comments.facts', { text: comment.text }) })
    else void act(`${at}/${verb}`)
  }
  return (
    <Dropdown trigger={['click']} getPopupContainer={layer} menu={{ items, onClick: ({ key }) => pick(key) }}>
      <button type="button" className="live-mini" aria-label={t('comments.more')}>
        ⋯
      </button>
    </Dropdown>
  )
}
