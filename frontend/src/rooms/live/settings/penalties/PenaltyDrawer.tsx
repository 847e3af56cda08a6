/** One penalty: why, on what basis, until when; what the viewer says, what was decided, and what went before. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, withQuery } from '@/app/api'
import { useCan, useSession } from '@/app/session'
import { Facts, type Fact } from '@/components/Facts'
import { Field } from '@/components/form/Field'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { useSayError, useToast } from '@/components/Toast'
import { useCommentWord } from '../../comments/words'
import { useTexts } from '../../texts'
import type { Penalties, Penalty } from '../../types'
import { KindTag, Standing, useTerm } from './columns'

export function PenaltyDrawer({ penalty, onClose }: { penalty: Penalty | null; onClose: () => void }) {
  const t = useTexts()
  return (
    <SideDrawer
      open={penalty !== null}
      size={520}
      title={penalty ? t('penalty.of', { person: penalty.person }) : ''}
      onClose={onClose}
    >
      {penalty && <One key={penalty.id} penalty={penalty} />}
    </SideDrawer>
  )
}

function One({ penalty }: { penalty: Penalty }) {
  const t = useTexts()
  const word = useCommentWord()
  const term = useTerm()
  const zone = useSession().company.zone
  const at = (moment: string | null, by: string | null) =>
    moment ? [dateTime(moment, zone), by].filter(Boolean).join(' · ') : null
  const lifted = penalty.decided_at === penalty.lifted_at ? null : at(penalty.lifted_at, penalty.lifted_by)
  const facts: (Fact | null)[] = [
    [t('penalty.kind'), <KindTag key="kind" kind={penalty.kind} />],
    [t('penalty.state'), <Standing key="state" row={penalty} />],
    [t('penalty.reason'), word('reason', penalty.reason)],
    [t('penalty.facts'), penalty.facts],
    [t('penalty.basis'), penalty.basis || '—'],
    [t('penalty.begins'), at(penalty.begins_at, penalty.by)],
    [t('penalty.until'), term(penalty)],
    [t('penalty.show'), <Link key="show" to={`/live/runs/${penalty.run}`}>{penalty.run_title}</Link>],
    lifted ? [t('penalty.lifted'), lifted] : null,
    penalty.appealed_at ? [t('penalty.appeal'), `${penalty.appeal}（${dateTime(penalty.appealed_at, zone)}）`] : null,
    penalty.decided_at
      ? [
          t('penalty.decision'),
          `${t(penalty.upheld ? 'penalty.upheld' : 'penalty.overturned')}：${penalty.decision}（${at(penalty.decided_at, penalty.decided_by)}）`,
        ]
      : null,
  ]
  return (
    <>
      <Facts facts={facts.filter((each): each is Fact => each !== null)} wide />
      <Doing penalty={penalty} />
      <Before penalty={penalty} />
    </>
  )
}

/** What can be done next: take an appeal down, decide on it, lift. */
function Doing({ penalty }: { penalty: Penalty }) {
  const t = useTexts()
  const can = useCan()
  const me = useSession().person
  const [text, type] = useState('')
  const { post, busy } = usePost(penalty.id, () => type(''))
  if (!can('live.comments.write')) return null
  const waits = penalty.appealed_at && !penalty.decided_at
  const own = penalty.by === me.name
  const decides = waits && can('live.appeals.write') && !own
  const appeals = !penalty.appealed_at && penalty.in_force
  return (
    <div className="drawer-form drawer-part">
      {(decides || appeals) && (
        <Field label={t(decides ? 'penalty.decision_why' : 'penalty.appeal_text')}>
          {({ labelled: _, ...ids }) => (
            <Input.TextArea {...ids} rows={3} maxLength={500} value={text} onChange={(event) => type(event.target.value)} />
          )}
        </Field>
      )}
      {waits && !decides && <p className="faint">{t(own ? 'penalty.own' : 'penalty.another')}</p>}
      <div className="buttons">
        {decides && (
          <span>
            <Button type="primary" disabled={!text.trim() || busy} onClick={() => post('decide', { upheld: true, text })}>
              {t('penalty.uphold')}
            </Button>{' '}
            <Button disabled={!text.trim() || busy} onClick={() => post('decide', { upheld: false, text })}>
              {t('penalty.overturn')}
            </Button>
          </span>
        )}
        {appeals && (
          <Button type="primary" disabled={!text.trim() || busy} onClick={() => post('appeal', { text })}>
            {t('penalty.take_appeal')}
          </Button>
        )}
        {penalty.in_force && (
          <Popconfirm
            title={t('penalty.lift_sure')}
            getPopupContainer={layer}
            onConfirm={() => post('lift', {})}
            okText={t('penalty.lift')}
          >
            <Button danger disabled={busy}>
              {t('penalty.lift')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </div>
  )
}

function usePost(id: string, onDone: () => void) {
  const t = useTexts()
  const toast = useToast()
  const onError = useSayError()
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: ({ verb, body }: { verb: 'lift' | 'appeal' | 'decide'; body: object }) =>
      api.post<Penalty>(`/live/penalties/${id}/${verb}`, body),
    onError,
    onSuccess: (_, { verb }) => {
      toast(t(`penalty.done.${verb}`))
      onDone()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'penalties'] }),
  })
  return { post: (verb: 'lift' | 'appeal' | 'decide', body: object) => mutate({ verb, body }), busy: isPending }
}

/** The viewer's other penalties. */
function Before({ penalty }: { penalty: Penalty }) {
  const t = useTexts()
  const word = useCommentWord()
  const zone = useSession().company.zone
  const { data } = useQuery({
    queryKey: ['live', 'penalties', 'of', penalty.person],
    queryFn: () => api.get<Penalties>(withQuery('/live/penalties', { person: penalty.person, size: 20 })),
  })
  const others = data?.rows.filter((each) => each.id !== penalty.id) ?? []
  return (
    <section className="drawer-part" aria-label={t('penalty.history')}>
      <h3 className="drawer-head">{t('penalty.history')}</h3>
      {data && others.length === 0 && <p className="faint">{t('penalty.first')}</p>}
      {others.map((each) => (
        <div key={each.id} className="past-line">
          <span>{dateTime(each.begins_at, zone)}</span>
          <KindTag kind={each.kind} />
          <span className="clip" data-tip={each.facts}>
            {word('reason', each.reason)} · {each.facts}
          </span>
        </div>
      ))}
    </section>
  )
}
