/** Before storing: what was found, how it is read, what changes, what is refused. */
import type { Preflight, Upload } from '@/app/types'
import { Facts, type Fact } from '@/components/Facts'
import { MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import { SideDrawer } from '@/components/SideDrawer'
import { usePlatformName } from '@/app/texts'
import { periodText } from '../period'
import { useTexts, useWord } from '../texts'
import { Changes } from './Changes'
import { Refusals } from './Refusals'
import { SheetCard } from './SheetCard'
import { Warnings } from './Warnings'

export function PreflightDrawer({ upload, onClose }: { upload: Upload | undefined; onClose: () => void }) {
  return (
    <SideDrawer open={upload !== undefined} title={upload?.file} size={760} onClose={onClose}>
      {upload?.preflight && <Body preflight={upload.preflight} />}
    </SideDrawer>
  )
}

function Body({ preflight }: { preflight: Preflight }) {
  const t = useTexts()
  return (
    <div className="preflight">
      <Warnings warnings={preflight.warnings} />
      <Facts wide facts={usePreflightFacts(preflight)} />
      {preflight.changes && <Changes changes={preflight.changes} />}
      <Refusals preflight={preflight} />
      <section>
        <h2 className="sub">{t('tables.title', { n: preflight.tables.length })}</h2>
        {preflight.tables.map((table) => (
          <SheetCard
            key={`${table.sheet}/${table.format}/${table.header_row}`}
            table={table}
            verified={preflight.verified}
          />
        ))}
      </section>
      {preflight.unknown_columns.length > 0 && (
        <section>
          <h2 className="sub">{t('unknown.title', { n: preflight.unknown_columns.length })}</h2>
          <p className="faint">{t('unknown.hint')}</p>
          <p>{preflight.unknown_columns.join(' · ')}</p>
        </section>
      )}
    </div>
  )
}

function usePreflightFacts(preflight: Preflight): Fact[] {
  const t = useTexts()
  const word = useWord()
  const count = useCount()
  const platformName = usePlatformName()
  return [
    [t('fact.platform'), preflight.platform ? platformName(preflight.platform) : MISSING],
    [t('fact.accounts'), preflight.accounts.join(' · ') || MISSING],
    [t('fact.period'), periodText(preflight.period)],
    [
      t('fact.reading'),
      [preflight.zone, preflight.currency, word('order', preflight.date_order) ?? preflight.date_order].join(
        ' · ',
      ),
    ],
    [
      t('fact.rows'),
      t('fact.rows_text', {
        read: count(preflight.rows_read),
        stored: count(preflight.rows_stored),
        skipped: count(preflight.rows_skipped),
        refused: count(preflight.rows_refused),
      }),
    ],
    [t('fact.duplicates'), count(preflight.duplicates)],
    [t('fact.personal'), preflight.personal.join(' · ') || t('fact.personal_none')],
  ]
}
