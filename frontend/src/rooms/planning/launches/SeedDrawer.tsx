/** One seed user: what came back, what it may be used for, and, with a reason, who it is. */
import { Button, Checkbox, Input, Rate } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { Launch, Seed, SeedState } from '@/app/types/planning'
import { Facts } from '@/components/Facts'
import { Field } from '@/components/form/Field'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { WordsNote } from '@/components/form/WordsNote'
import { SideDrawer } from '@/components/SideDrawer'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { SEED_TONES } from './states'
import { useReveal, useSeedActs } from './useLaunches'

interface Props {
  launch: Launch
  seed: Seed
  onClose: () => void
}

export default function SeedDrawer({ launch, seed, onClose }: Props) {
  const t = useTexts()
  const own = useOwn()
  const may = useCan()('planning.seeds.write')
  const acts = useSeedActs(launch.plan)
  const [draft, put] = useState(() => {
    const { product, channel, rating, words, link, may_quote, may_picture, quoted } = seed
    return { product, channel, rating, words, link, may_quote, may_picture, quoted }
  })
  const set = (part: Partial<typeof draft>) => put((now) => ({ ...now, ...part }))
  const save = (to?: SeedState) => {
    const { rating, ...fields } = draft
    acts.mutate(
      { act: 'change', id: seed.id, fields: rating === null ? fields : { ...fields, rating } },
      { onSuccess: () => (to ? acts.mutate({ act: 'move', ids: [seed.id], to }, { onSuccess: onClose }) : onClose()) },
    )
  }
  const heard = seed.state === 'reviewed'
  return (
    <SideDrawer open size={560} title={`${seed.shown} · ${t('seeds.one')}`} onClose={onClose}>
      <p className="seeds-bar">
        <Tag tone={SEED_TONES[seed.state]}>{t(`seed_state.${seed.state}`)}</Tag>
        {may &&
          seed.next
            .filter((each) => each !== 'reviewed')
            .map((each) => (
              <Button key={each} size="small" onClick={() => acts.mutate({ act: 'move', ids: [seed.id], to: each }, { onSuccess: onClose })}>
                {t(`seeds.move.${each}`)}
              </Button>
            ))}
      </p>
      {may && <Who launch={launch} seed={seed} />}
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          save(seed.state === 'sent' && draft.rating !== null && draft.words.trim() ? 'reviewed' : undefined)
        }}
      >
        <div className="field-row">
          <Pick label={t('launch.products')} disabled={!may} value={draft.product} options={[{ value: '', label: t('assets.nothing') }, ...launch.terms.map((each) => ({ value: each.product, label: each.name }))]} onChange={(product) => set({ product })} />
          <TextField optional label={t('seeds.channel')} value={draft.channel} onChange={(channel) => set({ channel })} />
        </div>
        <Field group label={t('seeds.rating')}>
          {({ labelled, ...ids }) => <Rate {...ids} aria-labelledby={labelled} disabled={!may} value={draft.rating ?? 0} onChange={(stars) => set({ rating: stars || null })} />}
        </Field>
        <Field label={t('seeds.words')} hint={t('seeds.words_hint')}>
          {({ labelled: _, ...ids }) => (
            <>
              <Input.TextArea {...ids} lang="zh" disabled={!may} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} value={draft.words} onChange={(event) => set({ words: event.target.value })} />
              <WordsNote text={draft.words} />
            </>
          )}
        </Field>
        {seed.findings.length > 0 && (
          <ul className="rd-objections">
            {seed.findings.map((each, place) => (
              <li key={place}>
                <b>“{each.text}”</b> <span>{own(each.suggestion)}</span> <small className="faint">{each.law}</small>
              </li>
            ))}
          </ul>
        )}
        <TextField optional label={t('seeds.link')} placeholder="https://" value={draft.link} onChange={(link) => set({ link })} />
        <Checkbox disabled={!may} checked={draft.may_quote} onChange={(event) => set({ may_quote: event.target.checked, quoted: draft.quoted && event.target.checked })}>
          {t('seeds.agrees_quote')}
        </Checkbox>
        <Checkbox disabled={!may} checked={draft.may_picture} onChange={(event) => set({ may_picture: event.target.checked })}>
          {t('seeds.agrees_picture')}
        </Checkbox>
        <Checkbox disabled={!may || !heard || !draft.may_quote} checked={draft.quoted} onChange={(event) => set({ quoted: event.target.checked })}>
          {t(heard ? 'seeds.on_card' : 'seeds.on_card_later')}
        </Checkbox>
        {may && (
          <div className="buttons">
            <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending}>
              {t('plan.save')}
            </Button>
            <Button danger onClick={() => acts.mutate({ act: 'remove', id: seed.id }, { onSuccess: onClose })}>
              {t('seeds.remove')}
            </Button>
          </div>
        )}
      </form>
    </SideDrawer>
  )
}

function Who({ launch, seed }: { launch: Launch; seed: Seed }) {
  const t = useTexts()
  const reveal = useReveal(launch.plan)
  const [reason, say] = useState('')
  if (reveal.data)
    return (
      <Facts
        wide
        facts={[
          [t('seeds.name'), reveal.data.name],
          [t('seeds.contact'), reveal.data.contact],
          [t('seeds.address'), reveal.data.address || t('launch.not_set')],
        ]}
      />
    )
  return (
    <form
      className="seeds-bar"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim().length >= 2) reveal.mutate({ id: seed.id, reason })
      }}
    >
      <Input className="seeds-reason" aria-label={t('seeds.why')} placeholder={t('seeds.why_example')} value={reason} onChange={(event) => say(event.target.value)} maxLength={300} />
      <Button htmlType="submit" loading={reveal.isPending} disabled={reason.trim().length < 2}>
        {t('seeds.reveal')}
      </Button>
    </form>
  )
}
