/** The rundown on paper, A4 across; and the host's cards, one segment each. */
import { Button, Segmented } from 'antd'
import { Link, useParams } from 'react-router'
import { useLanguage } from '@/app/language'
import { useTitle } from '@/app/title'
import type { Plan, PlannedSegment, Rundown } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { moneyText } from '@/components/num/amounts'
import { duration } from '@/components/num/format'
import { Block } from '@/components/Skeletons'
import { usePlan } from '../plans/usePlans'
import { useWhen } from '../plans/when'
import { priceLine } from '../pricing/line'
import { Told } from '../selling/Told'
import { useTexts } from '../texts'
import { beginnings, clockAt, lengthText, totalOf } from './clock'
import { useRundown } from './useRundown'
import './print.css'

const DEFAULTS = { what: 'rundown' }

export default function PrintPage() {
  const { id = '' } = useParams()
  const t = useTexts()
  const plan = usePlan(id)
  const { data, error, refetch } = useRundown(id)
  const [{ what }, change] = useUrlState(DEFAULTS)
  useTitle(plan.data ? `${plan.data.title} ${t(what === 'cards' ? 'rundown.cards' : 'tab.rundown')}` : null)
  if (error ?? plan.error) return <ErrorSentence error={(error ?? plan.error)!} retry={() => void refetch()} />
  if (!data?.segments || !plan.data) return <Block height={420} />
  return (
    <div className="page rd-paper">
      <div className="rd-paper-bar">
        <Link to={`/planning/plans/${id}?tab=rundown`}>{t('rundown.back')}</Link>
        <Segmented
          value={what}
          onChange={(value) => change({ what: value })}
          options={[
            { value: 'rundown', label: t('rundown.table') },
            { value: 'cards', label: t('rundown.cards') },
          ]}
        />
        <Button type="primary" onClick={() => window.print()}>
          {t('rundown.print_now')}
        </Button>
        <small className="faint">{t('rundown.print_hint')}</small>
      </div>
      {what === 'cards' ? (
        <Cards plan={plan.data} rundown={data} segments={data.segments} />
      ) : (
        <Sheet plan={plan.data} rundown={data} segments={data.segments} />
      )}
    </div>
  )
}

interface Props {
  plan: Plan
  rundown: Rundown
  segments: PlannedSegment[]
}

function Sheet({ plan, rundown, segments }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const when = useWhen()
  const starts = beginnings(segments)
  const product = useProduct(rundown)
  return (
    <article className="rd-sheet">
      <h1>{plan.title}</h1>
      <p>
        {when(plan)} · {plan.account_name} · {plan.hosts.join('、')} · {t('rundown.count', { n: segments.length })} {duration(totalOf(segments), language)}
      </p>
      <table>
        <thead>
          <tr>
            {(['time', 'planned_s', 'kind', 'title', 'product', 'person', 'points', 'mechanics', 'phrases', 'props', 'goal_amount'] as const).map((key) => (
              <th key={key} scope="col" className={`p-${key}`}>
                {t(`rundown.col.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="prepare">
            <td>{clockAt(rundown, -900)}</td>
            <td>15:00</td>
            <td colSpan={9}>{t('rundown.prepare_what')}</td>
          </tr>
          {segments.map((each, place) => (
            <tr key={each.id}>
              <td>{clockAt(rundown, starts[place] ?? 0)}</td>
              <td>{lengthText(each.planned_s)}</td>
              <td>{t(`segment.${each.kind}`)}</td>
              <td>
                <b>{each.title}</b>
                {each.scene && <small>{each.scene}</small>}
                {each.note && <small>{each.note}</small>}
              </td>
              <td>{product(each)}</td>
              <td>{each.person}</td>
              <td>{lines(each.points)}</td>
              <td>{lines(each.mechanics)}</td>
              <td>{lines(each.phrases)}</td>
              <td>{each.props.join('、')}</td>
              <td>{each.goal_amount === null ? '' : moneyText(each.goal_amount, rundown.currency, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

function Cards({ plan, rundown, segments }: Props) {
  const t = useTexts()
  const starts = beginnings(segments)
  const product = useProduct(rundown)
  return (
    <div className="rd-cards">
      {segments.map((each, place) => (
        <article key={each.id} className="rd-card">
          <header>
            <b>
              {place + 1} · {clockAt(rundown, starts[place] ?? 0)}
            </b>
            <span>{lengthText(each.planned_s)}</span>
            <small>{plan.title}</small>
          </header>
          <h2>{each.title}</h2>
          {each.product && <p className="rd-card-product">{product(each)}</p>}
          <Told product={rundown.products?.find((known) => known.product === each.product)} />
          {(['points', 'mechanics', 'phrases', 'props'] as const).map(
            (name) =>
              each[name].length > 0 && (
                <section key={name}>
                  <h3>{t(`rundown.${name}`)}</h3>
                  <ul>
                    {each[name].map((text, at) => (
                      <li key={at}>{text}</li>
                    ))}
                  </ul>
                </section>
              ),
          )}
          {each.note && <p className="faint">{each.note}</p>}
        </article>
      ))}
    </div>
  )
}

function lines(texts: string[]) {
  return texts.map((text, at) => <span key={at}>{text}</span>)
}

/** The product with its price in one sentence, as the host says it. */
function useProduct(rundown: Rundown): (segment: PlannedSegment) => string {
  const t = useTexts()
  const language = useLanguage()
  const known = new Map((rundown.products ?? []).map((each) => [each.product, each]))
  return (segment) => {
    const found = known.get(segment.product)
    if (!found) return segment.product
    return found.terms ? `${found.name}：${priceLine(t, found.terms, rundown.currency, language)}` : found.name
  }
}
