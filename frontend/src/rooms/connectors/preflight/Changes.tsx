/** What storing changes, with examples of before and after. */
import { useLanguage } from '@/app/language'
import type { Change, Changes as Counted } from '@/app/types'
import { useCount } from '@/components/num/useCount'
import { useTexts } from '../texts'

export function Changes({ changes }: { changes: Counted }) {
  const t = useTexts()
  const text = useCount()
  const parts = (['new', 'changed', 'same', 'older'] as const).map((each) => [each, changes[each]] as const)
  if (parts.every(([, count]) => count === 0)) return <p className="faint">{t('changes.uncompared')}</p>
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
  const language = useLanguage()
  return (
    <li>
      <span>{example[`what_${language}`]}</span>{' '}
      <small className="faint">{example[`field_${language}`]}</small>{' '}
      <s className="num">{example[`before_${language}`]}</s> →{' '}
      <b className="num">{example[`after_${language}`]}</b>
    </li>
  )
}
