/** 处置: which degree, until when, for what reason, and what happened. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import { Field } from '@/components/form/Field'
import { dateTime } from '@/components/num/time'
import { layer } from '@/components/stillPage'
import { useSayError, useToast } from '@/components/Toast'
import { REASONS, useCommentWord } from '../comments/words'
import { useTexts } from '../texts'
import type { Penalty } from '../types'
import { draftOf, isWhole, KINDS, sent, TERMS, withKind, type Draft, type Kind } from './penalty'

interface Props {
  run: string
  /** Empty: nobody is chosen yet. */
  person: string
  facts?: string
  onDone: () => void
}

export function PenaltyForm({ run, person, facts, onDone }: Props) {
  const t = useTexts()
  const word = useCommentWord()
  const [draft, setDraft] = useState(() => draftOf(facts))
  const { mutate, isPending } = usePenalise(run, onDone)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const terms = TERMS[draft.kind]
  return (
    <form
      className="penalty-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole(draft, person)) mutate(sent(draft, person))
      }}
    >
      <div className="field-row">
        <Field label={t('penalty.kind')}>
          {({ labelled: _, ...ids }) => (
            <Select<Kind>
              {...ids}
              getPopupContainer={layer}
              value={draft.kind}
              onChange={(kind) => setDraft((now) => withKind(now, kind))}
              options={KINDS.map((each) => ({ value: each, label: each ? t(`penalty.kind.${each}`) : t('viewer.fits') }))}
            />
          )}
        </Field>
        {terms && (
          <Field label={t('viewer.term')}>
            {({ labelled: _, ...ids }) => (
              <Select<number>
                {...ids}
                getPopupContainer={layer}
                value={draft.minutes}
                onChange={(minutes) => set({ minutes })}
                options={terms.map((each) => ({ value: each, label: termText(each, t) }))}
              />
            )}
          </Field>
        )}
        <Field label={t('penalty.reason')}>
          {({ labelled: _, ...ids }) => (
            <Select
              {...ids}
              getPopupContainer={layer}
              value={draft.reason}
              onChange={(reason) => set({ reason })}
              options={REASONS.map((each) => ({ value: each, label: word('reason', each) }))}
            />
          )}
        </Field>
      </div>
      <Field label={t('penalty.facts')} hint={t('viewer.facts_hint')}>
        {({ labelled: _, ...ids }) => (
          <Input.TextArea
            {...ids}
            rows={2}
            maxLength={500}
            value={draft.facts}
            placeholder={t('viewer.facts_example')}
            onChange={(event) => set({ facts: event.target.value })}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" danger htmlType="submit" loading={isPending} disabled={!isWhole(draft, person)}>
          {t(person ? 'viewer.do' : 'viewer.choose_first')}
        </Button>
      </div>
    </form>
  )
}

function termText(minutes: number, t: ReturnType<typeof useTexts>): string {
  if (minutes < 60) return t('viewer.minutes', { n: minutes })
  return minutes < 24 * 60 ? t('viewer.hours', { n: minutes / 60 }) : t('viewer.days', { n: minutes / 24 / 60 })
}

function usePenalise(run: string, onDone: () => void) {
  const t = useTexts()
  const toast = useToast()
  const onError = useSayError()
  const client = useQueryClient()
  const zone = useSession().company.zone
  return useMutation({
    mutationFn: (body: object) => api.post<Penalty>(`/live/runs/${encodeURIComponent(run)}/penalties`, body),
    onError,
    onSuccess: ({ kind, until }) => {
      const told = { kind: t(`penalty.kind.${kind}`), until: until ? dateTime(until, zone) : '' }
      toast(t(until ? 'viewer.done_until' : 'viewer.done', told))
      onDone()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  })
}
