/** One table of the file: which column is read as which field. */
import { LockOutlined } from '@ant-design/icons'
import { useLanguage } from '@/app/language'
import type { Sheet, SheetColumn } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { Tag } from '@/components/Tag'
import { useTexts, useWord } from '../texts'

export function SheetCard({ table, verified }: { table: Sheet; verified: boolean }) {
  const t = useTexts()
  const word = useWord()
  const language = useLanguage()
  const name = language === 'zh' ? table.format_zh : table.format_en
  return (
    <details className="sheet" open={table.columns.length <= 20}>
      <summary>
        <strong>{name}</strong>
        <Tag
          tone={verified ? 'ok' : 'plain'}
          tip={t(verified ? 'format.verified_hint' : 'format.unverified_hint')}
        >
          {t(verified ? 'format.verified' : 'format.unverified')}
        </Tag>
        <small className="faint">
          {[
            table.sheet,
            word('kind', table.kind) ?? table.kind,
            t('tables.rows', { n: table.rows }),
            t('tables.header', { row: table.header_row }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </summary>
      <table className="data plain" aria-label={t('tables.columns', { name })}>
        <thead>
          <tr>
            <th scope="col">{t('tables.header_column')}</th>
            <th scope="col">{t('tables.field')}</th>
            <th scope="col">{t('tables.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <Line key={column.header} column={column} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Line({ column }: { column: SheetColumn }) {
  const t = useTexts()
  const language = useLanguage()
  const field = language === 'zh' ? column.field_zh : column.field_en
  return (
    <tr className={column.field ? undefined : 'unread'}>
      <td>{column.header}</td>
      <td>
        {field || column.field || t('tables.unread')}
        {column.personal && (
          <Tag tone="warn" tip={t('tables.personal_hint')}>
            <LockOutlined aria-hidden="true" /> {t('tables.personal')}
          </Tag>
        )}
      </td>
      <td className="sample">
        {column.sample.filter((cell) => cell !== null && cell !== '').join('　') || MISSING}
      </td>
    </tr>
  )
}
