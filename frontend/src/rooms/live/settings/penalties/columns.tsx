/** The columns of the penalties. */
import { useMemo } from 'react'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { dateTime } from '@/components/num/time'
import { Tag, type Tone } from '@/components/Tag'
import type { Column } from '@/components/table/column'
import { useCommentWord } from '../../comments/words'
import { useTexts } from '../../texts'
import type { Penalty } from '../../types'

const TONES: Record<Penalty['kind'], Tone> = { warn: 'plain', hide: 'info', mute: 'warn', block: 'bad' }

export function KindTag({ kind }: { kind: Penalty['kind'] }) {
  const t = useTexts()
  return <Tag tone={TONES[kind]}>{t(`penalty.kind.${kind}`)}</Tag>
}

/** In one word how it stands: an open appeal comes first, it waits for somebody. */
export function standingOf(row: Pick<Penalty, 'appealed_at' | 'decided_at' | 'lifted_at' | 'in_force'>) {
  if (row.appealed_at && !row.decided_at) return 'appealed'
  if (row.lifted_at) return 'lifted'
  return row.in_force ? 'in_force' : 'ended'
}

const STANDING: Record<ReturnType<typeof standingOf>, Tone> = {
  appealed: 'warn',
  lifted: 'ok',
  in_force: 'accent',
  ended: 'plain',
}

export function Standing({ row }: { row: Penalty }) {
  const t = useTexts()
  const standing = standingOf(row)
  return <Tag tone={STANDING[standing]}>{t(`penalty.standing.${standing}`)}</Tag>
}

/** Until when, or that it is for its show alone. */
export function useTerm(): (row: Pick<Penalty, 'until'>) => string {
  const t = useTexts()
  const zone = useSession().company.zone
  return (row) => (row.until ? dateTime(row.until, zone) : t('penalty.this_show'))
}

export function usePenaltyColumns(): Column<Penalty>[] {
  const t = useTexts()
  const word = useCommentWord()
  const language = useLanguage()
  const zone = useSession().company.zone
  return useMemo(
    () => [
      { key: 'person', title: t('penalty.person'), least: 120, width: 180, sortable: true, render: (row) => <span className="clip id">{row.person}</span> },
      { key: 'kind', title: t('penalty.kind'), sortable: true, render: (row) => <KindTag kind={row.kind} /> },
      { key: 'reason', title: t('penalty.reason'), render: (row) => word('reason', row.reason) },
      { key: 'facts', title: t('penalty.facts'), least: 200, width: 320, render: (row) => <span className="clip" data-tip={row.facts}>{row.facts}</span> },
      { key: 'begins_at', title: t('penalty.begins'), sortable: true, render: (row) => dateTime(row.begins_at, zone) },
      { key: 'until', title: t('penalty.until'), sortable: true, render: (row) => <Term row={row} /> },
      { key: 'standing', title: t('penalty.state'), render: (row) => <Standing row={row} /> },
      {
        key: 'show',
        title: t('penalty.show'),
        least: 140,
        width: 220,
        render: (row) => (
          <span className="two-lines">
            <span className="clip">{row.run_title}</span>
            <small className="clip">{row.account_name}</small>
          </span>
        ),
      },
      { key: 'by', title: t('penalty.by'), width: 120, render: (row) => row.by },
    ],
    [language, t, word, zone],
  )
}

function Term({ row }: { row: Penalty }) {
  const term = useTerm()
  return <>{term(row)}</>
}
