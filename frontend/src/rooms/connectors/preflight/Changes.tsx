/** What storing changes, with examples of before and after. */
import type { Change, Changes as Counted } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import { useTexts, useWord } from '../texts'

export function Changes({ changes }: { changes: Counted }) {
  const t = useTexts()
  const text = useCount()
  const parts = (['new', 'changed', 'same', 'older'] as const).map((each) => [each, changes[each]] as const)
  return (
    <section>
      <h2 className="sub">{t('changes.title')}</h2>
      <dl className="change-counts">
        {parts.map(([each, count]) => (
          <div key={each}>
            <dt>{t(`changes.${each}`)}</dt>
            <dd className="num">{text(count)}</dd>
          </div>
        ))}
      </dl>
      {changes.examples.length > 0 && (
        <ul className="examples">
          {changes.examples.map((example) => (
            <Example key={`${example.what}/${example.field}`} example={example} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Example({ example }: { example: Change }) {
  const word = useWord()
  const said = (value: Change['before']) =>
    typeof value === 'string' ? (word('status', value) ?? value) : value
  return (
    <li>
      <span>{example.what}</span>{' '}
      <small className="faint">{word('changed', example.field) ?? example.field}</small>{' '}
      {example.before === null ? MISSING : <s>{said(example.before)}</s>} →{' '}
      <b>{said(example.after) ?? MISSING}</b>
    </li>
  )
}
