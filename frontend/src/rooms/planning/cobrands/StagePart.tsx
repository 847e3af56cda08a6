/** How far it went with a candidate, the next stage with its reason, and the log. */
import { useSession } from '@/app/session'
import type { PartnerCard } from '@/app/types/planning'
import { Link } from 'react-router'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { MoveForm } from './MoveForm'
import { STAGES, STAGE_TONES } from './marks'

export function StagePart({ partner, may }: { partner: PartnerCard; may: boolean }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const way = STAGES.filter((each) => each !== 'ended' || partner.stage === 'ended')
  return (
    <section className="partner-part">
      <ol className="stage-way">
        {way.map((each) => (
          <li key={each} aria-current={each === partner.stage ? 'step' : undefined}>
            <Tag tone={each === partner.stage ? STAGE_TONES[each] : 'plain'}>{t(`stage.${each}`)}</Tag>
          </li>
        ))}
      </ol>
      {may && <MoveForm key={`${partner.version}`} partner={partner.id} stage={partner.stage} openTo={partner.open_to} seen={partner.version} />}
      <ol className="partner-log" reversed>
        {[...partner.steps].reverse().map((each) => (
          <li key={each.at}>
            <b>{t(each.before === each.stage ? 'cobrands.stayed' : 'cobrands.went', { stage: t(`stage.${each.stage}`) })}</b>{' '}
            <small className="faint">
              {each.by} · {dateTime(each.at, zone)}
            </small>
            {each.plan && (
              <small>
                {' '}
                <Link to={`/planning/plans/${each.plan}?tab=cobrand`}>{t('cobrands.by_show', { title: each.plan_title })}</Link>
              </small>
            )}
            {each.reason && <p>{each.reason}</p>}
          </li>
        ))}
      </ol>
      {partner.shows.length > 0 && (
        <p>
          {t('cobrands.shows')}：
          {partner.shows.map((each) => (
            <Link key={each.plan} className="partner-show" to={`/planning/plans/${each.plan}?tab=cobrand`}>
              {each.title} <small className="faint">{dateTime(each.planned_at, zone).slice(0, 10)}</small>
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}
