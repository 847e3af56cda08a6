/** Roles needed against roles rostered, and who is wanted elsewhere at that time. */
import { CloseOutlined, PlusOutlined, SettingOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Select } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import type { Crew, CrewMember, CrewNeed, CrewRole, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { layer } from '@/components/stillPage'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from '../texts'
import { NeedsDrawer } from './NeedsDrawer'
import { useCrew, useCrewActs } from './usePrepared'

export const CREW_ROLES = ['host', 'assistant', 'operator', 'director', 'ads', 'service', 'other'] as const satisfies CrewRole[]
const TONES: Record<CrewNeed['state'], Tone> = { short: 'bad', enough: 'ok', over: 'warn' }

export function CrewCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const [setting, set] = useState(false)
  const { data, error, refetch } = useCrew(plan)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={220} />
  return (
    <Card
      title={t('crew.title')}
      extra={
        may && (
          <Button icon={<SettingOutlined />} onClick={() => set(true)}>
            {t('crew.set_needs')}
          </Button>
        )
      }
    >
      <ul className="crew-needs" aria-label={t('crew.needs')}>
        {data.needs.map((need) => (
          <li key={need.role}>
            <b>{t(`crew_role.${need.role}`)}</b>
            <span className="num-text">{asked(need) ? `${need.here} / ${wanted(need)}` : need.here}</span>
            {asked(need) && <Tag tone={TONES[need.state]}>{t(`crew.${need.state}`)}</Tag>}
          </li>
        ))}
      </ul>
      {!data.own && <p className="faint">{t('crew.house')}</p>}
      {data.members.length === 0 && <p className="plan-empty">{t('crew.none')}</p>}
      <ul className="crew-people">
        {data.members.map((member) => (
          <Member key={member.id} member={member} plan={plan} may={may} />
        ))}
      </ul>
      {may && <AddMember plan={plan} crew={data} />}
      {setting && <NeedsDrawer plan={plan} crew={data} onClose={() => set(false)} />}
    </Card>
  )
}

/** Whether anybody of the role is asked for: somebody may be rostered all the same. */
const asked = (need: CrewNeed) => need.least > 0 || need.most !== null

/** `3–5`, or `2+` where there is no upper end. */
export function wanted(need: Pick<CrewNeed, 'least' | 'most'>): string {
  if (need.most === null) return `${need.least}+`
  return need.least === need.most ? String(need.least) : `${need.least}–${need.most}`
}

function Member({ member, plan, may }: { member: CrewMember; plan: Plan; may: boolean }) {
  const t = useTexts()
  const acts = useCrewActs(plan)
  const clash = member.elsewhere[0]
  return (
    <li>
      <small className="faint">{t(`crew_role.${member.role}`)}</small>
      <b>{member.name}</b>
      {clash && (
        <Tag tone="bad" tip={member.elsewhere.map((each) => `${dateTime(each.planned_at, plan.zone)} ${each.title || t('crew.other_show')}`).join('\n')}>
          {t('crew.elsewhere', { title: clash.title || t('crew.other_show') })}
        </Tag>
      )}
      {may && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('crew.take_off', { name: member.name })}
          onClick={() => acts.mutate({ act: 'remove', member: member.id })}
        />
      )}
    </li>
  )
}

function AddMember({ plan, crew }: { plan: Plan; crew: Crew }) {
  const t = useTexts()
  const acts = useCrewActs(plan)
  const short = crew.needs.find((need) => need.state === 'short')?.role
  const [role, setRole] = useState<CrewRole | null>(null)
  const [name, setName] = useState('')
  const chosen = role ?? short ?? 'operator'
  const add = () =>
    acts.mutate({ act: 'add', role: chosen, name: name.trim() }, { onSuccess: () => (setName(''), setRole(null)) })
  return (
    <form
      className="crew-add"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) add()
      }}
    >
      <Select<CrewRole>
        aria-label={t('crew.role')}
        value={chosen}
        getPopupContainer={layer}
        onChange={setRole}
        options={CREW_ROLES.map((each) => ({ value: each, label: t(`crew_role.${each}`) }))}
      />
      <AutoComplete
        aria-label={t('crew.name')}
        placeholder={t('crew.name_hint')}
        value={name}
        getPopupContainer={layer}
        onChange={setName}
        options={crew.people.filter((each) => each.includes(name)).map((value) => ({ value }))}
      />
      <Button htmlType="submit" icon={<PlusOutlined />} disabled={!name.trim()} loading={acts.isPending}>
        {t('crew.add')}
      </Button>
    </form>
  )
}
