/** 异常点: minutes that stand out, each with what was said, shown, given or broken then. */
import type { OddMinute } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { PointLine } from './PointLine'
import { usePoints } from './usePoints'
import './points.css'

interface Props {
  show: string
  /** Makes a point the show's action; nothing where the reader writes none. */
  resolve?: (text: string) => void
  /** Goes to the second of the recording. */
  seek?: (point: OddMinute) => void
}

export function PointsCard({ show, resolve, seek }: Props) {
  const t = useTexts()
  const { data, error, refetch } = usePoints(show)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={120} />
  const rows = data.rows
  return (
    <Card title={rows.length > 0 ? t('points.count', { n: rows.length }) : t('points.title')}>
      {rows.length === 0 ? (
        <p className="quiet-line">{t('points.none')}</p>
      ) : (
        <ul className="points">
          {rows.map((point) => (
            <PointLine key={`${point.rule}/${point.at}`} point={point} resolve={resolve} seek={seek} />
          ))}
        </ul>
      )}
    </Card>
  )
}
