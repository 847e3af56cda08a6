/** Each column of the file, what stands in it, and the field it is read as. */
import { Select } from 'antd'
import { useOwn } from '@/app/texts'
import type { ImportKind, Mapping } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { useTexts } from '../texts'
import { fieldsOf, read, samplesOf } from './draft'

interface Props {
  mapping: Mapping
  kind: ImportKind
  map: Record<string, string>
  onChange: (map: Record<string, string>) => void
}

export function ColumnTable({ mapping, kind, map, onChange }: Props) {
  const t = useTexts()
  return (
    <div className="table-scroll mapping-columns">
      <table className="data plain" aria-label={t('mapping.columns')}>
        <thead>
          <tr>
            <th scope="col">{t('tables.header_column')}</th>
            <th scope="col">{t('tables.sample')}</th>
            <th scope="col">{t('tables.field')}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.headers.map((header) => (
            <tr key={header}>
              <td>{header}</td>
              <td className="sample">{samplesOf(mapping, header).join('　') || MISSING}</td>
              <td>
                <FieldChoice
                  header={header}
                  kind={kind}
                  fields={fieldsOf(map, header)}
                  onChoose={(fields) => onChange(read(map, header, fields))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ChoiceProps {
  header: string
  kind: ImportKind
  fields: string[]
  onChoose: (fields: string[]) => void
}

function FieldChoice({ header, kind, fields, onChoose }: ChoiceProps) {
  const t = useTexts()
  const own = useOwn()
  const name = (field: ImportKind['fields'][number]) =>
    field.required ? t('mapping.required', { field: own(field) }) : own(field)
  return (
    <Select
      mode="multiple"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="field-choice"
      aria-label={t('mapping.choose', { header })}
      placeholder={t('mapping.none')}
      value={fields}
      options={kind.fields.map((field) => ({ value: field.key, label: name(field) }))}
      onChange={onChoose}
    />
  )
}
