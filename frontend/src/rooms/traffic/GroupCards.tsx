/** One card a kind of traffic: its share of views, how many of them bought, what it cost. */
import { useOwn } from '@/app/texts'
import type { Against, Channels, TrafficGroup } from '@/app/types'
import { Card } from '@/components/Card'
import { Change } from '@/components/num/Change'
import { Num } from '@/components/num/Num'
import { sideOf, type Side, type TrafficFilters } from './filters'
import { useTexts } from './texts'

const KINDS = ['natural', 'paid', 'social', 'cross', 'private'] as const
/** Under the share: the first that is told of each line. */
const LINES = [['conversion_times'], ['orders'], ['gmv', 'paid_amount'], ['cost_per_viewer'], ['cost_per_order']]

export function GroupCards({ data, filters }: { data: Channels; filters: TrafficFilters }) {
  const t = useTexts()
  if (data.groups.length === 0) return <NoChannels />
  const absent = KINDS.filter((kind) => data.groups.every((group) => group.key !== kind)).map((kind) => t(`group.${kind}`))
  return (
    <>
      <div className="traffic-cards">
        {data.groups.map((group) => (
          <GroupCard key={group.key} group={group} data={data} side={sideOf(filters)} />
        ))}
      </div>
      {absent.length > 0 && (
        <p className="quiet-line traffic-note">{t('cards.absent', { names: absent.join(t('and')) })}</p>
      )}
      {data.silent.length > 0 && (
        <p className="quiet-line traffic-note">{t('cards.silent', { names: data.silent.join(t('and')) })}</p>
      )}
    </>
  )
}

function GroupCard({ group, data, side }: { group: TrafficGroup; data: Channels; side: Side }) {
  const t = useTexts()
  const own = useOwn()
  const title = (key: string) => own(data.columns.find((column) => column.key === key) ?? { zh: key, en: key })
  return (
    <section className="card traffic-card" aria-label={own(group)}>
      <h3>{own(group)}</h3>
      <p className="traffic-share">
        <Num num={group.numbers.views_share?.num} label={`${own(group)} ${title('views_share')}`} />
        <small>{t('cards.of_views')}</small>
      </p>
      <Before against={group.numbers.views_share} side={side} />
      <dl>
        {LINES.map((keys) => {
          const key = keys.find((each) => hasValue(group.numbers[each])) ?? keys.at(-1) ?? ''
          return (
            <div key={key}>
              <dt>{title(key)}</dt>
              <dd>
                <Num num={group.numbers[key]?.num} label={`${own(group)} ${title(key)}`} />
              </dd>
            </div>
          )
        })}
      </dl>
      <small className="faint">
        <Sample counted={group.counted} of={group.of} />
      </small>
    </section>
  )
}

function Sample({ counted, of }: { counted: number; of: number }) {
  const t = useTexts()
  if (!counted) return t('channels.no_orders')
  return of > counted ? t('cards.sample_part', { n: counted, rest: of - counted }) : t('cards.sample', { n: counted })
}

export function hasValue(against: Against | undefined): boolean {
  const num = against?.num
  return num !== undefined && (num.value !== null || Object.keys(num.amounts).length > 0)
}

/** The change against the period before or last year; nothing where it wasn't told. */
export function Before({ against, side }: { against: Against | undefined; side: Side }) {
  const t = useTexts()
  const now = against?.num.value
  const before = against?.before?.before
  if (typeof now !== 'number' || typeof before?.value !== 'number')
    return <small className="faint">{t(`against.${side}.none`)}</small>
  return (
    <small className="traffic-before">
      {t(`against.${side}.short`)} <Change value={now} reference={before.value} unit={before.unit} />
    </small>
  )
}

function NoChannels() {
  const t = useTexts()
  return (
    <Card title={t('channels.title')}>
      <p className="quiet-line">{t('channels.none')}</p>
    </Card>
  )
}
