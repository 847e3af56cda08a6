/** What stays at one age: the amount, its share, and how much of the GMV is that old. */
import { useLanguage } from '@/app/language'
import type { Age } from '@/app/types'
import { formatNum } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { useTexts } from '../texts'

export function AgeCell({ age, title }: { age: Age; title: string }) {
  const t = useTexts()
  const language = useLanguage()
  if (age.state === 'early')
    return (
      <span className="age-early" data-tip={t('maturity.early_hint', { age: title })}>
        {t('maturity.early')}
      </span>
    )
  return (
    <span className="age">
      <Num num={age.kept ?? undefined} label={title} />
      {age.state !== 'unknown' && (
        <small>
          <Num num={age.rate ?? undefined} label={t('maturity.rate', { age: title })} />
          {age.state === 'part' && (
            <span className="age-part" data-tip={t('maturity.part_hint', { age: title })}>
              {t('maturity.part', { share: formatNum(age.reached, language) })}
            </span>
          )}
        </small>
      )}
    </span>
  )
}
