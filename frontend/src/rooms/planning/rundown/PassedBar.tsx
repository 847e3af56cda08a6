/** What somebody typed into a row that another changed meanwhile: theirs is shown, mine can be put over it. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import type { Rundown } from '@/app/types/planning'
import { moneyText } from '@/components/num/amounts'
import { useTexts } from '../texts'
import { lengthText } from './clock'
import type { Told } from './columns'
import type { Saving } from './useRundown'

export function PassedBar({ rundown, saving }: { rundown: Rundown; saving: Saving }) {
  const t = useTexts()
  const said = useSaid(rundown)
  return (
    <>
      {saving.passed.map((each, place) => {
        const there = rundown.segments?.some((segment) => segment.id === each.id)
        return (
          <div key={place} className="rd-passed" role="alert">
            <p>
              {t(there ? 'rundown.passed' : 'rundown.passed_gone', { who: each.who, title: each.title, mine: said(each.told) })}
            </p>
            {there && <Button onClick={() => saving.useMine(each)}>{t('rundown.use_mine')}</Button>}
            <Button type="text" onClick={() => saving.dropMine(each)}>
              {t('rundown.keep_theirs')}
            </Button>
          </div>
        )
      })}
    </>
  )
}

function useSaid(rundown: Rundown): (told: Told) => string {
  const t = useTexts()
  const language = useLanguage()
  const names = new Map((rundown.products ?? []).map((each) => [each.product, each.name]))
  return (told) =>
    Object.entries(told)
      .map(([key, value]) => {
        if (key === 'locked') return t(value ? 'rundown.lock' : 'rundown.unlock')
        const name = t(`rundown.col.${key as 'title'}`)
        if (value === null || value === '') return `${name} —`
        if (key === 'planned_s') return `${name} ${lengthText(Number(value))}`
        if (key === 'goal_amount') return `${name} ${moneyText(Number(value), rundown.currency, language)}`
        if (key === 'kind') return `${name} ${t(`segment.${value as 'other'}`)}`
        if (key === 'product') return `${name} ${names.get(String(value)) ?? String(value)}`
        return `${name} ${Array.isArray(value) ? value.join(' / ') : String(value)}`
      })
      .join('，')
}
