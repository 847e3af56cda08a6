/** 待答问题: what several ask stands once, with fifteen seconds to answer it. */
import { Button, Input } from 'antd'
import { memo, useState } from 'react'
import { WordsNote } from '@/components/form/WordsNote'
import { clockText } from '@/components/num/elapsed'
import { Tag } from '@/components/Tag'
import { Nothing, Panel } from '../panels/Panel'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { useNow } from '../useNow'
import type { Question } from '../types'
import { useCommentWord } from './words'

const NONE: Question[] = []
const MOST = 30

export const Questions = memo(function Questions() {
  const t = useTexts()
  const told = usePart('questions') ?? NONE
  const open = told.filter((each) => each.state === 'open').slice(0, MOST)
  const { over } = useRoom()
  const [answering, answer] = useState<string | null>(null)
  return (
    <Panel title={t(over ? 'questions.left' : 'questions.title')} note={open.length || undefined} className="live-questions">
      {open.length === 0 ? (
        <Nothing text={t(over ? 'questions.none_left' : 'questions.none')} />
      ) : (
        <ul>
          {open.map((each) => (
            <QuestionLine
              key={each.id}
              question={each}
              answering={answering === each.id}
              onAnswer={(on) => answer(on ? each.id : null)}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
})

interface LineProps {
  question: Question
  answering: boolean
  onAnswer: (on: boolean) => void
}

function QuestionLine({ question, answering, onAnswer }: LineProps) {
  const t = useTexts()
  const word = useCommentWord()
  const { may, act, over } = useRoom()
  const { people, product_name: name } = question
  const at = `comments/${question.comment}`
  return (
    <li>
      {over ? <small className="faint">{t('questions.unanswered')}</small> : <Due at={question.due_at} />}
      <p>
        {question.text}
        {people > 1 && <strong> ×{people}</strong>}
      </p>
      <span className="live-labels">
        <Tag>{word('intent', question.intent)}</Tag>
        {name && <small className="faint clip">{name}</small>}
      </span>
      {may('answer') && !over && !answering && (
        <span className="live-line-doing">
          <button type="button" className="live-mini" onClick={() => onAnswer(true)}>
            {t('questions.answer')}
          </button>
          <button type="button" className="live-mini" onClick={() => void act(`${at}/push`, { text: question.proposed })}>
            {t('comments.push')}
          </button>
        </span>
      )}
      {answering && <AnswerForm question={question} onDone={() => onAnswer(false)} />}
    </li>
  )
}

/** The seconds left of fifteen; then how long somebody has been waiting. */
function Due({ at }: { at: string }) {
  const t = useTexts()
  const now = useNow()
  const left = Math.ceil((Date.parse(at) - now) / 1000)
  const late = left < 0
  return (
    <small
      className={late ? 'live-due late' : 'live-due'}
      data-tip={t(late ? 'questions.late' : 'questions.due', { n: Math.abs(left) })}
    >
      {late ? `+${left > -100 ? -left : clockText(-left)}` : left}
    </small>
  )
}

function AnswerForm({ question, onDone }: { question: Question; onDone: () => void }) {
  const t = useTexts()
  const { act } = useRoom()
  const [text, type] = useState(question.proposed)
  const send = async () => {
    if (text.trim() && (await act(`comments/${question.comment}/answer`, { text: text.trim() }))) onDone()
  }
  return (
    <form
      className="live-answer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 1, maxRows: 3 }}
        value={text}
        maxLength={300}
        aria-label={t('questions.answer')}
        onChange={(event) => type(event.target.value)}
        onPressEnter={(event) => {
          if (event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void send()
        }}
      />
      <Button type="primary" htmlType="submit" disabled={!text.trim()}>
        {t('questions.send')}
      </Button>
      <WordsNote text={text} />
    </form>
  )
}
