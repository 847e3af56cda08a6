/** Which report, of what, and the button that has it made; a plan's document is asked for on the plan's page. */
import { FileAddOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { ReportChoices } from '@/app/types'
import { useToast } from '@/components/Toast'
import { ShowChoice } from './ShowChoice'
import { idsOf, ShowsChoice } from './ShowsChoice'
import { useTexts } from './texts'
import { useMake, type Kind } from './useReports'

type Asked = Exclude<Kind, 'plan'>

interface Props {
  choices: ReportChoices | undefined
  /** Shows that another page chose to be compared, by commas. */
  shows: string
}

export function MakeBar({ choices, shows }: Props) {
  const t = useTexts()
  const toast = useToast()
  const make = useMake()
  const [kind, setKind] = useState<Asked>(shows ? 'shows' : 'month')
  const [chosen, choose] = useState<Partial<Record<Asked, string>>>({ shows })
  const kinds = ((choices?.kinds ?? ['month']) as Kind[]).filter((each): each is Asked => each !== 'plan')
  const subject = chosen[kind] ?? firstOf(choices, kind)
  const ask = () =>
    make.mutate({ kind, subject }, { onSuccess: () => toast(t('make.asked')) })
  return (
    <section className="card make-bar" aria-label={t('make.go')}>
      <Segmented<Asked>
        aria-label={t('make.kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
      />
      {kind === 'show' ? (
        <ShowChoice value={subject} onChange={(show) => choose({ ...chosen, show })} />
      ) : kind === 'shows' ? (
        <ShowsChoice value={subject} onChange={(shows) => choose({ ...chosen, shows })} />
      ) : (
        <Select
          className="make-subject"
          aria-label={t(`make.${kind}`)}
          placeholder={t(`make.${kind}`)}
          loading={!choices}
          value={subject || undefined}
          options={subjects(choices, kind).map((value) => ({ value, label: value }))}
          onChange={(value: string) => choose({ ...chosen, [kind]: value })}
        />
      )}
      <Button
        type="primary"
        icon={<FileAddOutlined />}
        loading={make.isPending}
        disabled={!subject || (kind === 'shows' && idsOf(subject).length < 2)}
        onClick={ask}
      >
        {t('make.go')}
      </Button>
    </section>
  )
}

function subjects(choices: ReportChoices | undefined, kind: Asked): string[] {
  return (kind === 'month' ? choices?.months : kind === 'year' ? choices?.years : []) ?? []
}

/** The newest month or year; shows are always picked. */
export function firstOf(choices: ReportChoices | undefined, kind: Asked): string {
  return subjects(choices, kind)[0] ?? ''
}
