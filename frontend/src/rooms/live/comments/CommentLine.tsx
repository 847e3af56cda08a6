/** One comment: who, what, what it wants, and what can be done with it. */
import { memo } from 'react'
import { useSession } from '@/app/session'
import { clock } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useRoom } from '../room/RoomContext'
import { useTexts } from '../texts'
import { CommentMenu } from './CommentMenu'
import type { Comment } from './types'
import { useCommentWord } from './words'

export const CommentLine = memo(function CommentLine({ comment }: { comment: Comment }) {
  const t = useTexts()
  const word = useCommentWord()
  const zone = useSession().company.zone
  const { may, act } = useRoom()
  const { state = '' } = comment
  const gone = state === 'hidden' || state === 'blocked'
  return (
    <li className={`${gone ? 'gone' : ''} ${state === 'held' ? 'held' : ''}`}>
      <small className="faint">{clock(comment.at, zone)}</small>
      <p>
        {comment.fan && <Tag tone="accent">{word('fan', comment.fan)}</Tag>} {comment.text}
      </p>
      <span className="live-labels">
        {comment.question && <Tag tone="info">{t('comments.question')}</Tag>}
        {comment.intent && comment.intent !== 'other' && <Tag>{word('intent', comment.intent)}</Tag>}
        {comment.sentiment === 'bad' && <Tag tone="warn">{t('comments.bad')}</Tag>}
        {(comment.spam || (comment.abuse ?? 0) >= 0.8) && (
          <Tag tone="bad">{t(comment.spam ? 'comments.spam' : 'comments.abuse')}</Tag>
        )}
        {state && state !== 'shown' && <Tag tone="warn">{word('comment_state', state)}</Tag>}
      </span>
      {may('answer') && (
        <span className="live-line-doing">
          <button type="button" className="live-mini" onClick={() => void act(`comments/${encodeURIComponent(comment.id)}/push`)}>
            {t('comments.push')}
          </button>
          <CommentMenu comment={comment} />
        </span>
      )}
    </li>
  )
})
