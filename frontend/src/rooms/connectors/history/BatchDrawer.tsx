/** One batch: what its file was and what became of its rows. */
import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Batch, Page } from '@/app/types'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Facts, type Fact } from '@/components/Facts'
import { MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import { bytes, dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { periodText } from '../period'
import { useTexts } from '../texts'

/** The most the server lists at once. */
const WIDE = 500

interface Props {
  /** The batch named in the address, perhaps by a number's passport. */
  wanted: string
  /** The same batch, where the page at hand lists it. */
  listed: Batch | undefined
  onClose: () => void
}

export function BatchDrawer({ wanted, listed, onClose }: Props) {
  const t = useTexts()
  const { data, error } = useQuery({
    queryKey: ['batches', 'wide'],
    queryFn: () => api.get<Page<Batch>>(withQuery('/connectors/batches', { size: WIDE })),
    enabled: wanted !== '' && !listed,
  })
  const batch = listed ?? data?.rows.find((each) => String(each.id) === wanted)
  return (
    <SideDrawer
      open={wanted !== ''}
      title={batch?.file ?? t('history.batch', { id: wanted })}
      onClose={onClose}
    >
      {batch ? (
        <Body batch={batch} />
      ) : error ? (
        <ErrorSentence error={error} />
      ) : data ? (
        <Empty text={t('history.not_listed')} />
      ) : (
        <Block height={320} />
      )}
    </SideDrawer>
  )
}

function Body({ batch }: { batch: Batch }) {
  const t = useTexts()
  return (
    <>
      <Facts wide facts={useBatchFacts(batch)} />
      {batch.rows_refused > 0 && (
        <Button href={api.url(`/connectors/batches/${batch.id}/refused`)}>{t('history.download')}</Button>
      )}
    </>
  )
}

function useBatchFacts(batch: Batch): Fact[] {
  const t = useTexts()
  const language = useLanguage()
  const platformName = usePlatformName()
  const zone = useSession().company.zone
  const count = useCount()
  return [
    [t('history.batch_id'), String(batch.id)],
    [t('history.format'), language === 'zh' ? batch.format_zh : batch.format_en],
    [t('fact.platform'), platformName(batch.platform)],
    [t('history.period'), periodText(batch.period)],
    [t('history.read'), count(batch.rows_read)],
    [t('history.stored'), count(batch.rows_stored)],
    [t('history.skipped'), count(batch.rows_skipped)],
    [t('history.refused'), count(batch.rows_refused)],
    [t('history.size'), bytes(batch.size)],
    [t('history.as_of'), batch.as_of ? dateTime(batch.as_of, zone) : MISSING],
    [t('history.by'), batch.by || MISSING],
    [t('history.at'), dateTime(batch.at, zone)],
    [t('history.state'), t(batch.state === 'stored' ? 'history.state_stored' : 'history.state_undone')],
  ]
}
