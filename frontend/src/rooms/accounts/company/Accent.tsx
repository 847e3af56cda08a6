/** One colour, typed or picked; what can't be read as it is comes with the tone that is used instead. */
import { Button } from 'antd'
import { useId } from 'react'
import type { CompanyLook } from '@/app/types'
import { useTexts } from '../texts'
import type { Draft } from './useLook'

/** Colours that keep their own tone on white. */
const SUGGESTED = ['E0284F', '0B5FA5', '00695C', '6A1B9A', 'A34700', '37474F']

interface Props {
  look: CompanyLook
  draft: Draft
  busy: boolean
  onSave: (accent: string) => void
}

export function Accent({ look, draft, busy, onSave }: Props) {
  const t = useTexts()
  const id = useId()
  const { colour, tones, choose, valid } = draft
  return (
    <div className="look-section">
      <div className="look-accent">
        <input
          type="color"
          aria-label={t('look.pick')}
          value={`#${tones.accent.toLowerCase()}`}
          onChange={(event) => choose(event.target.value)}
        />
        <label htmlFor={id} className="hidden-text">
          {t('look.accent')}
        </label>
        <input
          id={id}
          className="look-code"
          value={colour}
          maxLength={7}
          spellCheck={false}
          aria-invalid={!valid}
          onChange={(event) => choose(event.target.value)}
        />
        <span className="look-swatches">
          {SUGGESTED.map((each) => (
            <button
              key={each}
              type="button"
              aria-label={`#${each}`}
              style={{ background: `#${each}` }}
              onClick={() => choose(`#${each}`)}
            />
          ))}
        </span>
      </div>
      <p className="look-said" role="status">
        {!valid
          ? t('look.no_colour')
          : tones.ink === tones.accent
            ? t('look.legible')
            : t('look.darker', { colour: `#${tones.ink}` })}
      </p>
      <div className="look-actions">
        <Button
          type="primary"
          loading={busy}
          disabled={!valid || tones.accent === look.accent}
          onClick={() => onSave(`#${tones.accent}`)}
        >
          {t('look.save')}
        </Button>
        <Button disabled={!look.own} onClick={() => onSave('')}>
          {t('look.house')}
        </Button>
      </div>
    </div>
  )
}
