/** A template: which question it answers, its words with places, and how it reads for a product now. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popconfirm, Select, type GetRef } from 'antd'
import { useRef, useState } from 'react'
import { api } from '@/app/api'
import { useCommon } from '@/app/texts'
import { Field } from '@/components/form/Field'
import { WordsNote } from '@/components/form/WordsNote'
import { layer } from '@/components/stillPage'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../../texts'
import type { Answer } from '../../types'
import { PLACES, strangers, TOPICS } from './fill'
import { Preview } from './Preview'
import { useShelf } from './useShelf'
import { useTopic } from './useTopic'

const MOST = 300

export function AnswerForm({ answer, onDone }: { answer: Answer | null; onDone: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const topic = useTopic()
  const shelf = useShelf()
  const [intent, ask] = useState(answer?.intent ?? 'price')
  const [product, choose] = useState(answer?.product ?? '')
  const [text, type] = useState(answer?.text ?? '')
  const { save, remove } = useActions(onDone)
  const box = useRef<GetRef<typeof Input.TextArea>>(null)
  const unknown = strangers(text)
  const put = (place: string) => {
    const area = box.current?.resizableTextArea?.textArea
    const at = area?.selectionStart ?? text.length
    type(text.slice(0, at) + `{${place}}` + text.slice(area?.selectionEnd ?? at))
    area?.focus()
  }
  const known = shelf.products.map((each) => ({ value: each.product, label: each.name || each.product }))
  const others = product && !known.some((each) => each.value === product) ? [{ value: product, label: product }] : []
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ id: answer?.own ? answer.id : '', asked: { intent, product, text: text.trim() } })
      }}
    >
      {answer && !answer.own && <p className="faint">{t('answers.instead')}</p>}
      <div className="field-row">
        <Field label={t('answers.intent')}>
          {({ labelled: _, ...ids }) => (
            <Select
              {...ids}
              size="medium"
              getPopupContainer={layer}
              value={intent}
              onChange={ask}
              options={TOPICS.map((each) => ({ value: each as string, label: topic(each) }))}
            />
          )}
        </Field>
        <Field label={t('answers.product')}>
          {({ labelled: _, ...ids }) => (
            <Select
              {...ids}
              size="medium"
              getPopupContainer={layer}
              value={product}
              onChange={choose}
              options={[{ value: '', label: t('answers.every') }, ...known, ...others]}
            />
          )}
        </Field>
      </div>
      <Field
        label={t('answers.text')}
        hint={unknown.length > 0 ? t('answers.unknown', { places: unknown.map((each) => `{${each}}`).join(' ') }) : undefined}
      >
        {({ labelled: _, ...ids }) => (
          <>
            <Input.TextArea
              {...ids}
              ref={box}
              rows={4}
              maxLength={MOST}
              value={text}
              status={unknown.length > 0 ? 'error' : ''}
              placeholder={t('answers.example')}
              onChange={(event) => type(event.target.value)}
            />
            <WordsNote text={text} />
          </>
        )}
      </Field>
      <Field label={t('answers.places')} group>
        {() => (
          <span className="answer-places">
            {PLACES.map((each) => (
              <Button key={each} onClick={() => put(each)}>
                {t(`answers.place.${each}`)}
              </Button>
            ))}
          </span>
        )}
      </Field>
      <Preview text={text} product={product} shelf={shelf} />
      <div className="buttons">
        <Button
          type="primary"
          size="medium"
          htmlType="submit"
          loading={save.isPending}
          disabled={!text.trim() || unknown.length > 0}
        >
          {c('save')}
        </Button>
        {answer?.own && (
          <Popconfirm
            title={t('answers.remove_sure')}
            okText={t('answers.remove')}
            getPopupContainer={layer}
            onConfirm={() => remove.mutate(answer.id)}
          >
            <Button size="medium" danger>
              {t('answers.remove')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </form>
  )
}

interface Asked {
  intent: string
  product: string
  text: string
}

function useActions(onDone: () => void) {
  const t = useTexts()
  const toast = useToast()
  const onError = useSayError()
  const client = useQueryClient()
  const done = (key: 'answers.saved' | 'answers.removed') => {
    toast(t(key))
    onDone()
  }
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: ['live', 'answers'] }) }
  const save = useMutation({
    mutationFn: ({ id, asked }: { id: string; asked: Asked }) =>
      id ? api.put<Answer>(`/live/answers/${id}`, asked) : api.post<Answer>('/live/answers', asked),
    onSuccess: () => done('answers.saved'),
    ...options,
  })
  const remove = useMutation({
    mutationFn: (id: string) => api.remove<null>(`/live/answers/${id}`),
    onSuccess: () => done('answers.removed'),
    ...options,
  })
  return { save, remove }
}
