/** What else can be done with a comment: correct its labels, hide it, let it go, stop who wrote it. */
import { Dropdown } from 'antd'
import { useState } from 'react'
import { layer } from '@/components/stillPage'
import { useRoom } from '../room/RoomContext'
import { useTexts } from '../texts'
import type { Comment, ShelfProduct } from '../types'
import { labelOf, stepOf } from './menu'
import { INTENTS, REASONS, SENTIMENTS, useCommentWord } from './words'

export function CommentMenu({ comment }: { comment: Comment }) {
  const t = useTexts()
  const { act } = useRoom()
  const [open, setOpen] = useState(false)
  const items = useItems(comment, open)
  const pick = (key: string) => {
    const { path, body } = stepOf(comment, key, t('comments.facts', { text: comment.text }))
    void act(path, body)
  }
  return (
    <Dropdown
      trigger={['click']}
      getPopupContainer={layer}
      onOpenChange={setOpen}
      menu={{ items, onClick: ({ key }) => pick(key) }}
    >
      <button type="button" className="live-mini" aria-label={t('comments.more')}>
        ⋯
      </button>
    </Dropdown>
  )
}

/** Made when they are looked at: most lines are never opened. */
function useItems(comment: Comment, open: boolean) {
  const t = useTexts()
  const word = useCommentWord()
  const { board } = useRoom()
  if (!open) return []
  const shelf = (board?.get('products') as ShelfProduct[] | undefined) ?? []
  const shown = comment.state !== 'held' && comment.state !== 'hidden'
  const tick = (label: string, on: boolean) => (on ? `${label} ✓` : label)
  return [
    {
      key: 'intents',
      label: t('comments.label'),
      children: INTENTS.map((each) => ({ key: `intent ${each}`, label: tick(word('intent', each), each === comment.intent) })),
    },
    {
      key: 'sentiments',
      label: t('comments.sentiment'),
      children: SENTIMENTS.map((each) => ({
        key: `sentiment ${each}`,
        label: tick(word('sentiment', each), each === comment.sentiment),
      })),
    },
    {
      key: 'products',
      label: t('comments.product'),
      children: [
        ...shelf.map((each) => ({
          key: `product ${each.product}`,
          label: tick(each.name || each.product, each.product === comment.product),
        })),
        { key: 'product ', label: tick(t('comments.no_product'), comment.product === '') },
      ],
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
}
