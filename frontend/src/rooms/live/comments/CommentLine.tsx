/** One comment: who, what, what it wants, and what can be done with it. */
import { memo } from 'react'
import { useSession } from '@/app/session'
import { clock } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useRoom } from '../room/RoomContext'
import { useTexts } from '../texts'
import type { Comment } from '../types'
import { CommentMenu } from './CommentMenu'
import { HOLD_FROM, speaksOf, useCommentWord } from './words'

interface Props {
  comment: Comment
  /** The name of the product it speaks of; empty for none. */
  product: string
  /** Opens the card of who wrote it. */
  onFan: (person: string) => void
}

export const CommentLine = memo(function CommentLine({ comment, product, onFan }: Props) {
  const t = useTexts()
  const word = useCommentWord()
  const zone = useSession().company.zone
  const { may, act } = useRoom()
  const { state } = comment
  return (
    <li className={state}>
      <small className="faint">{clock(comment.at, zone)}</small>
      <p>
        {comment.fan && <small className="live-fan">{word('fan', comment.fan)}</small>} {comment.text}
      </p>
      <span className="live-labels">
        {(comment.question || comment.intent !== 'other') && (
          <Tag tone={comment.question ? 'info' : 'plain'} tip={comment.labelled ? t('comments.labelled', { name: comment.labelled }) : undefined}>
            {comment.intent === 'other' ? t('comments.question') : word('intent', comment.intent)}
            {comment.question && comment.intent !== 'other' && ' ?'}
            {comment.labelled && ' ✓'}
          </Tag>
        )}
        {product && speaksOf(comment) && (
          <span
            className={comment.named ? 'live-about clip' : 'live-about clip faint'}
            data-tip={`${product}\n${t(comment.named ? 'comments.named' : 'comments.on_air')}`}
          >
            {product}
          </span>
        )}
        {comment.sentiment === 'good' && <Tag tone="ok">{t('comments.good')}</Tag>}
        {comment.sentiment === 'bad' && state !== 'held' && <Tag tone="warn">{t('comments.bad')}</Tag>}
        {(comment.spam || comment.abuse >= HOLD_FROM) && (
          <Tag tone="bad">{t(comment.spam ? 'comments.spam' : 'comments.abuse')}</Tag>
        )}
        {state !== 'new' && <Tag tone="warn">{word('comment_state', state)}</Tag>}
      </span>
      {may('answer') && (
        <span className="live-line-doing">
          {comment.person && (
            <button type="button" className="live-mini live-fan-door" onClick={() => onFan(comment.person)}>
              {t('fan.open')}
            </button>
          )}
          {state === 'held' ? (
            <button type="button" className="live-mini" onClick={() => void act(`comments/${comment.id}/release`)}>
              {t('comments.release')}
            </button>
          ) : (
            <button type="button" className="live-mini" onClick={() => void act(`comments/${comment.id}/push`)}>
              {t('comments.push')}
            </button>
          )}
          <CommentMenu comment={comment} />
        </span>
      )}
    </li>
  )
})
