/** How many rows there are and which of them are shown. */
import { Pagination } from 'antd'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'
import { formatValue } from '../num/format'
import { useNarrow } from '../useNarrow'

interface Props {
  page: number
  size: number
  total: number
  onChange: (page: number, size: number) => void
  /** The server decides the size. */
  fixed?: boolean
}

const SIZES = [20, 50, 100, 200]

export function Pager({ page, size, total, onChange, fixed = false }: Props) {
  const t = useCommon()
  const language = useLanguage()
  const narrow = useNarrow()
  return (
    <div className="pager">
      <span className="faint">
        {t('table.rows', { n: total, rows: formatValue(total, { unit: 'count', language, exact: true }) })}
      </span>
      {total > Math.min(size, SIZES[0]!) && (
        <Pagination
          current={page}
          pageSize={size}
          total={total}
          onChange={onChange}
          simple={narrow}
          showSizeChanger={fixed || narrow ? false : { showSearch: false }}
          pageSizeOptions={SIZES}
        />
      )}
    </div>
  )
}
