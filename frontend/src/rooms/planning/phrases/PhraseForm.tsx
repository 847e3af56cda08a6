/** A phrase's words, scene, category and where it comes from. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { NewPhrase, Phrase } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { WordsNote } from '@/components/form/WordsNote'
import { useTexts } from '../texts'
import { CATEGORIES, SCENES } from './search'
import { usePhraseActs } from './usePhrases'

const EMPTY: NewPhrase = { scene: 'shape', category: 'general', text: '', source: '' }

export function PhraseForm({ phrase, onDone }: { phrase: Phrase | null; onDone: () => void }) {
  const t = useTexts()
  const acts = usePhraseActs()
  const [draft, put] = useState<NewPhrase>(() => (phrase ? only(phrase) : EMPTY))
  const save = () =>
    phrase
      ? acts.act({ act: 'change', phrase, told: draft }, t('phrases.saved'), onDone)
      : acts.act({ act: 'add', told: draft }, t('phrases.added'), onDone)
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={t('phrases.text')} hint={t('phrases.text_hint')}>
        {({ labelled: _, ...ids }) => (
          <>
            <Input.TextArea
              {...ids}
              lang="zh"
              autoFocus={!phrase}
              autoSize={{ minRows: 3, maxRows: 8 }}
              maxLength={500}
              value={draft.text}
              onChange={(event) => put({ ...draft, text: event.target.value })}
            />
            <WordsNote text={draft.text} />
          </>
        )}
      </Field>
      <div className="field-row">
        <Pick
          label={t('phrases.scene')}
          value={draft.scene}
          options={SCENES.map((value) => ({ value, label: t(`phrases.scene.${value}`) }))}
          onChange={(scene) => put({ ...draft, scene })}
        />
        <Pick
          label={t('phrases.category')}
          value={draft.category ?? 'general'}
          options={CATEGORIES.map((value) => ({ value, label: t(`phrases.category.${value}`) }))}
          onChange={(category) => put({ ...draft, category })}
        />
      </div>
      <TextField optional label={t('phrases.source')} placeholder={t('phrases.source_example')} value={draft.source ?? ''} onChange={(source) => put({ ...draft, source })} />
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={acts.busy} disabled={draft.text.trim().length < 2}>
          {t(phrase ? 'phrases.save' : 'phrases.add')}
        </Button>
      </div>
    </form>
  )
}

function only({ scene, category, text, source }: Phrase): NewPhrase {
  return { scene, category, text, source }
}
