/** 联名: which brands or IPs to hold shows with, how they are judged, and how far it went with each. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { useCan, useSession } from '@/app/session'
import type { Partner } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { FilterBar } from '@/components/filters/FilterBar'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { MARKS, STAGES, STAGE_TONES } from './marks'
import { usePartners } from './useCobrands'
import { WeightsLine } from './WeightsLine'
import './cobrands.css'

const PartnerDrawer = lazy(() => import('./PartnerDrawer'))
const DEFAULTS = { stage: '', partner: '' }
const NEW = 'new'

export default function CobrandsPage() {
  const t = useTexts()
  const may = useCan()('planning.partners.write')
  const [{ stage, partner }, change] = useUrlState(DEFAULTS)
  const { data, error, refetch } = usePartners()
  const columns = usePartnerColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const rows = data?.partners.filter((each) => !stage || each.stage === stage)
  const add = may && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ partner: NEW })}>
      {t('cobrands.add')}
    </Button>
  )
  return (
    <div className="page cobrands list-page">
      <FilterBar active={stage !== ''} onClear={() => change({ stage: '' })} actions={data?.partners.length !== 0 && add}>
        <Choice value={stage} label={t('cobrands.stage')} options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))} onChange={(next) => change({ stage: next })} />
        {data && <WeightsLine key={JSON.stringify(data.weights)} weights={data.weights} may={may} />}
      </FilterBar>
      {data?.partners.length === 0 ? (
        <Empty text={t('cobrands.none')}>{add}</Empty>
      ) : rows?.length === 0 ? (
        <Empty text={t('cobrands.none_found')}>
          <Button onClick={() => change({ stage: '' })}>{t('phrases.show_all')}</Button>
        </Empty>
      ) : (
        <DataTable<Partner> label={t('cobrands.title')} columns={columns} rows={rows} rowKey={(each) => each.id} onOpen={(each) => change({ partner: each.id })} opened={partner} className="pinned" />
      )}
      <Suspense fallback={null}>
        {data && (partner === NEW || data.partners.some((each) => each.id === partner)) && (
          <PartnerDrawer key={partner} id={partner === NEW ? '' : partner} weights={data.weights} onClose={() => change({ partner: '' })} />
        )}
      </Suspense>
    </div>
  )
}

function usePartnerColumns(): Column<Partner>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  return useMemo(() => {
    const none = <span className="missing" data-tip={t('cobrands.nobody_judged')}>{MISSING}</span>
    const mean = (each: Partner, mark: (typeof MARKS)[number]) => each.means.find((one) => one.mark === mark)
    return [
      { key: 'name', title: t('cobrands.name'), width: 220, render: (each) => <span className="row-title">{each.name}</span> },
      { key: 'kind', title: t('devices.kind'), render: (each) => t(`partner_kind.${each.kind}`) },
      { key: 'stage', title: t('cobrands.stage'), render: (each) => <Tag tone={STAGE_TONES[each.stage]}>{t(`stage.${each.stage}`)}</Tag> },
      { key: 'total', title: t('cobrands.total'), hint: t('cobrands.total_hint'), align: 'end', render: (each) => (each.total === null ? none : <b className="num">{each.total.toFixed(1)}</b>) },
      ...MARKS.map((mark): Column<Partner> => ({
        key: mark,
        title: t(`mark.${mark}`),
        align: 'end',
        render: (each) => {
          const told = mean(each, mark)
          return told ? <span data-tip={t('cobrands.range', { least: told.least, most: told.most })}>{told.mean.toFixed(1)}</span> : none
        },
      })),
      { key: 'judges', title: t('cobrands.judges'), align: 'end', render: (each) => each.judges },
      { key: 'shows', title: t('cobrands.shows'), align: 'end', render: (each) => each.shows.length },
      { key: 'owner', title: t('cobrands.owner'), width: 120, render: (each) => each.owner || <span className="missing">{MISSING}</span> },
      { key: 'at', title: t('plan.changed_at'), render: (each) => dateTime(each.at, zone) },
    ]
  }, [t, zone])
}
