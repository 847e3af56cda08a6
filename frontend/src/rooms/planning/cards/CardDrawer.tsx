/** One product's card while it is written: the way it is told, its words, and what backs them up. */
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { ExplanationCard } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { WordsNote } from '@/components/form/WordsNote'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { canSuggest, doubtsOf, doubtsText, draftOf, knowsSomething, lines, LISTS, WAYS, withSuggested, type Draft } from './draft'
import { useWriteCard } from './useCards'

interface Props {
  plan: string
  card: ExplanationCard
  version: number
  onClose: () => void
}

export default function CardDrawer({ plan, card, version, onClose }: Props) {
  const t = useTexts()
  const writing = useWriteCard(plan)
  const [seen] = useState(version)
  const [draft, put] = useState<Draft>(() => draftOf(card))
  const [texts, type] = useState(() => ({
    proof: card.proof.join('\n'),
    reviews: card.reviews.join('\n'),
    golden: card.golden.join('\n'),
    doubts: doubtsText(card.doubts),
  }))
  const save = () => {
    const told = { proof: lines(texts.proof), reviews: lines(texts.reviews), golden: lines(texts.golden), doubts: doubtsOf(texts.doubts) }
    writing.mutate({ card, draft: { ...draft, ...told }, seen }, { onSuccess: onClose })
  }
  return (
    <SideDrawer open size={600} title={card.name} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field group label={t('cards.way')}>
          {({ labelled, ...ids }) => (
            <Segmented
              {...ids}
              aria-labelledby={labelled}
              value={draft.way ?? 'story'}
              onChange={(way) => put({ ...draft, way })}
              options={(['story', 'aida'] as const).map((value) => ({ value, label: t(`cards.way.${value}`) }))}
            />
          )}
        </Field>
        <p>
          <Button size="small" disabled={!canSuggest(draft, card)} onClick={() => put(withSuggested(draft, card))}>
            {t('cards.suggest')}
          </Button>{' '}
          {!canSuggest(draft, card) && <small className="faint">{t(knowsSomething(card) ? 'cards.nothing_empty' : 'cards.nothing_known')}</small>}
        </p>
        {WAYS[draft.way ?? 'story'].map((step) => (
          <Words key={step} label={t(`cards.${step}`)} hint={t(`cards.${step}_hint`)} value={draft[step] ?? ''} onChange={(text) => put({ ...draft, [step]: text })} />
        ))}
        {LISTS.map((name) => (
          <Words key={name} label={t(`cards.${name}`)} hint={t(`cards.${name}_hint`)} value={texts[name]} onChange={(text) => type({ ...texts, [name]: text })} />
        ))}
        <Words label={t('cards.doubts')} hint={t('cards.doubts_hint')} value={texts.doubts} onChange={(doubts) => type({ ...texts, doubts })} />
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={writing.isPending}>
            {t('cards.save')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}

function Words({ label, hint, value, onChange }: { label: string; hint: string; value: string; onChange: (text: string) => void }) {
  return (
    <Field label={label} hint={hint}>
      {({ labelled: _, ...ids }) => (
        <>
          <Input.TextArea {...ids} lang="zh" autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} value={value} onChange={(event) => onChange(event.target.value)} />
          <WordsNote text={value} />
        </>
      )}
    </Field>
  )
}
