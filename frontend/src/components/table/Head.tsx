/** The heads; a sortable one is a button that says which way it sorts. */
import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons'
import { direction, nextSort, type Column } from './column'

interface Props<Row> {
  columns: Column<Row>[]
  sort?: string
  onSort?: (sort: string) => void
}

export function Head<Row>({ columns, sort, onSort }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.align === 'end' ? 'end' : undefined}
            style={{ width: column.width, minWidth: column.least ?? column.width }}
            aria-sort={column.sortable ? direction(sort, column.key) : undefined}
          >
            {column.sortable && onSort ? (
              <button
                type="button"
                className="sort"
                data-tip={column.hint}
                onClick={() => onSort(nextSort(sort, column))}
              >
                {column.title}
                <Arrows way={direction(sort, column.key)} />
              </button>
            ) : (
              <span data-tip={column.hint}>{column.title}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Arrows({ way }: { way: 'ascending' | 'descending' | 'none' }) {
  return (
    <span className={`arrows ${way}`} aria-hidden="true">
      <CaretUpFilled />
      <CaretDownFilled />
    </span>
  )
}
