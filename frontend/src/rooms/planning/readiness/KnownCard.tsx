/** What Kaibo looked at by itself: what is amiss first, the rest in one line that unfolds. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import type { Known } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { placeOf } from './places'

export function KnownCard({ plan, known }: { plan: string; known: Known[] }) {
  const t = useTexts()
  const language = useLanguage()
  const amiss = known.filter((each) => !each.fine).sort((a, b) => Number(b.must) - Number(a.must))
  const fine = known.filter((each) => each.fine)
  return (
    <Card title={t('known.title')}>
      <div className="ready-known">
        <ul>
          {amiss.map((each) => (
            <li key={each.key}>
              <Tag tone={each.must ? 'bad' : 'warn'}>{t(each.must ? 'known.must' : 'known.should')}</Tag>
              <Link to={placeOf(plan, each.key, each.tab)}>{each[language]}</Link>
            </li>
          ))}
        </ul>
        <details open={amiss.length === 0}>
          <summary>{t('known.fine', { n: fine.length })}</summary>
          <ul>
            {fine.map((each) => (
              <li key={each.key}>
                <Tag tone="ok">{t('known.ok')}</Tag>
                <span>{each[language]}</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Card>
  )
}
