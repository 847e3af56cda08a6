/** 话术热力图: the segments of a show on its clock against what their minutes brought. */
import { useState } from 'react'
import type { HeatRow } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { CellDrawer, type Opened } from './CellDrawer'
import { Grid } from './Grid'
import { useHeat } from './useHeat'
import './heat.css'

export function HeatCard({ show }: { show: string }) {
  const t = useTexts()
  const { data, error, refetch } = useHeat(show)
  const [opened, open] = useState<Opened | null>(null)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={280} />
  const told = data.columns.filter((column) => column.teller !== null)
  const said = t(data.by_segment ? 'heat.said_segment' : 'heat.said_clock')
  const title = (
    <>
      {t('heat.title')} <small className="finding">{told.length > 0 && said}</small>
    </>
  )
  return (
    <Card title={title} extra={told.length > 0 && <Legend />}>
      {told.length === 0 || data.rows.length === 0 ? (
        <p className="quiet-line">{t('heat.none')}</p>
      ) : (
        <Grid map={data} columns={told} onOpen={(row: HeatRow, column) => open({ row, column })} />
      )}
      <CellDrawer map={data} opened={opened} onClose={() => open(null)} />
    </Card>
  )
}

function Legend() {
  const t = useTexts()
  return (
    <span className="heat-legend">
      <i className="better" /> {t('heat.better')} <i className="worse" /> {t('heat.worse')}
    </span>
  )
}
