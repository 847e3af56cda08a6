/** What one version changed, part by part. */
import { useQuery } from '@tanstack/react-query'
import catalogue from '@rooms/planning/ui.json'
import { api } from '@/app/api'
import { lookup, useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { FieldChange, PartChange, Plan } from '@/app/types/planning'
import { ErrorSentence } from '@/components/ErrorSentence'
import { duration, formatValue } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { useTexts } from '../../texts'
import { planKey, planPath } from '../usePlans'
import { choiceKey, placeOf, secondsOf } from './wording'

const TONES = { added: 'ok', removed: 'bad', changed: 'info' } as const
const MOMENT = /^\d{4}-\d\d-\d\dT/

interface Props {
  plan: Plan
  number: number
  onClose: () => void
}

export function DifferenceDrawer({ plan, number, onClose }: Props) {
  const t = useTexts()
  const own = useOwn()
  const { data, error, refetch } = useQuery({
    queryKey: [...planKey(plan.id), 'difference', number],
    queryFn: () => api.get<PartChange[]>(`${planPath(plan.id)}/versions/${number}/difference`),
  })
  const words = { added: t('versions.added'), removed: t('versions.removed'), changed: t('versions.edited') }
  return (
    <SideDrawer open title={t('versions.changed', { n: number })} size={520} onClose={onClose}>
      {error && <ErrorSentence error={error} retry={() => void refetch()} />}
      {!data && !error && <Block height={200} />}
      {data?.length === 0 && <p className="faint">{t('versions.nothing')}</p>}
      <ul className="plan-changes">
        {data?.map((part, index) => (
          <li key={index}>
            <Tag tone={TONES[part.what]}>{words[part.what]}</Tag> {own(part)} {part.name && <b>{part.name}</b>}
            {part.fields.map((field) => (
              <FieldLine key={field.name} part={part} field={field} plan={plan} />
            ))}
          </li>
        ))}
      </ul>
    </SideDrawer>
  )
}

function FieldLine({ part, field, plan }: { part: PartChange; field: FieldChange; plan: Plan }) {
  const own = useOwn()
  const said = useValue(part, field, plan)
  return (
    <p>
      <span className="faint">{own(field)}</span> <del>{said(field.before)}</del> → {said(field.after)}
    </p>
  )
}

function useValue({ part }: PartChange, field: FieldChange, plan: Plan): (text: string) => string {
  const t = useTexts()
  const language = useLanguage()
  return (text) => {
    if (!text) return t('versions.empty')
    if (MOMENT.test(text)) return dateTime(text, plan.zone)
    if (field.money) return formatValue(Number(text), { unit: 'money', language, currency: plan.currency, exact: true })
    const seconds = secondsOf(field.name, text)
    if (seconds !== null) return duration(seconds, language)
    const key = choiceKey(part, field.name, text)
    return (key && lookup(catalogue, key, language)) ?? placeOf(field.name, text) ?? text
  }
}
