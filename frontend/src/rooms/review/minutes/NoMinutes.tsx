/** Why there is no curve, and how to get one. */
import { Card } from '@/components/Card'
import { ImportButton } from '@/components/ImportButton'
import { useTexts } from '../texts'

export function NoMinutes({ note }: { note: string | null }) {
  const t = useTexts()
  return (
    <Card title={t('minutes.title')}>
      <div className="no-minutes">
        <p>{note ?? t('minutes.none')}</p>
        <ImportButton text={t('minutes.import')} />
      </div>
    </Card>
  )
}
