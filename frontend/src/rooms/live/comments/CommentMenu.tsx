/** What else can be done with a comment: correct its label, hide it, block who wrote it. */
import { Dropdown } from 'antd'
import { useRoom } from '../room/RoomContext'
import { useTexts } from '../texts'
import type { Comment } from './types'
import { INTENTS, REASONS, useCommentWord } from './words'

export function CommentMenu({ comment }: { comment: Comment }) {
  const t = useTexts()
  const word = useCommentWord()
  const { act } = useRoom()
  const at = `comments/${encodeURIComponent(comment.id)}`
  const items = [
    {
      key: 'label',
      label: t('comments.label'),
      children: INTENTS.map((each) => ({ key: `label ${each}`, label: word('intent', each) })),
    },
    { key: 'question', label: t(comment.question ? 'comments.no_question' : 'comments.is_question') },
    { key: 'hide', label: t('comments.hide') },
    {
      key: 'block',
      label: t('comments.block'),
      children: REASONS.map((each) => ({ key: `block ${each}`, label: word('reason', each) })),
    },
  ]
  const pick = (key: string) => {
    const [verb, what] = key.split(' ')
    if (verb === 'label') void act(`${at}/label`, { intent: what })
    else if (verb === 'question') void act(`${at}/label`, { question: !comment.question })
    else if (verb === 'block') void act(`${at}/block`, { reason: what })
    else void act(`${at}/hide`, { reason: 'other' })
  }
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => pick(key) }}>
      <button type="button" className="live-mini" aria-label={t('comments.more')}>
        ⋯
      </button>
    </Dropdown>
  )
}
