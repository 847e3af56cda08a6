/** One phrase whole: put right, retired, looked over; its versions, and where it is said. */
import { Button } from 'antd'
import { Link } from 'react-router'
import { useCan, useSession } from '@/app/session'
import type { Phrase, PhraseCard } from '@/app/types/planning'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { PhraseForm } from './PhraseForm'
import { PhraseText } from './PhraseText'
import { usePhraseActs, usePhraseCard } from './usePhrases'

interface Props {
  /** Null for a new one. */
  phrase: Phrase | null
  onClose: () => void
}

export default function PhraseDrawer({ phrase, onClose }: Props) {
  const t = useTexts()
  const can = useCan()
  const { data } = usePhraseCard(phrase?.key ?? '')
  return (
    <SideDrawer open size={520} title={t(phrase ? 'phrases.one' : 'phrases.add')} onClose={onClose}>
      {can('planning.plans.write') ? (
        <PhraseForm key={phrase ? `${phrase.key}/${phrase.version}` : ''} phrase={phrase} onDone={phrase ? () => undefined : onClose} />
      ) : (
        phrase && <PhraseText text={phrase.text} />
      )}
      {phrase && can('planning.plans.write') && <Acts phrase={phrase} />}
      {phrase && (data ? <Card card={data} /> : <Block height={160} />)}
    </SideDrawer>
  )
}

function Acts({ phrase }: { phrase: Phrase }) {
  const t = useTexts()
  const acts = usePhraseActs()
  const zone = useSession().company.zone
  return (
    <section className="phrase-acts">
      <p className="faint">
        {phrase.reviewed_at
          ? t('phrases.reviewed_by', { who: phrase.reviewed_by, at: dateTime(phrase.reviewed_at, zone) })
          : t('phrases.never_reviewed')}
      </p>
      <p className="phrase-buttons">
        {!phrase.retired && (
          <Button disabled={acts.busy} onClick={() => acts.act({ act: 'review', phrase }, t('phrases.reviewed'))}>
            {t('phrases.review')}
          </Button>
        )}
        <Button
          disabled={acts.busy}
          onClick={() =>
            phrase.retired
              ? acts.act({ act: 'restore', phrase }, t('phrases.restored'))
              : acts.act({ act: 'retire', phrase }, t('phrases.retired_done'))
          }
        >
          {t(phrase.retired ? 'phrases.restore' : 'phrases.retire')}
        </Button>
      </p>
    </section>
  )
}

function Card({ card }: { card: PhraseCard }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <>
      <section className="phrase-part">
        <h3>{t('phrases.uses', { n: card.uses.length })}</h3>
        {card.uses.length === 0 && <p className="faint">{t('phrases.no_uses')}</p>}
        <ul className="phrase-uses">
          {card.uses.map((each) => (
            <li key={each.segment}>
              <Link to={`/planning/plans/${each.plan}?tab=rundown`}>{each.title}</Link>{' '}
              <small className="faint">
                {dateTime(each.at, zone)} · {each.segment_title}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className="phrase-part">
        <h3>{t('phrases.versions')}</h3>
        {card.changes.length === 0 && <p className="faint">{t('phrases.no_versions')}</p>}
        <ol className="phrase-versions">
          {card.changes.map((each) => (
            <li key={each.number}>
              <b>{t(`phrases.what.${each.what}`)}</b>{' '}
              <small className="faint">
                {each.by || t('phrases.house')} · {dateTime(each.at, zone)}
              </small>
              {each.before !== null && <del lang="zh">{each.before}</del>}
              {(each.before !== null || each.what === 'added') && <PhraseText text={each.text} />}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
