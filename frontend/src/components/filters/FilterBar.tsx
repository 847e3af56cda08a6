/** The filters of a page at the left, what can be done with its rows at the right. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCommon } from '@/app/texts'
import './filters.css'

interface Props {
  children: ReactNode
  actions?: ReactNode
  /** Whether anything is filtered. */
  active: boolean
  onClear: () => void
}

export function FilterBar({ children, actions, active, onClear }: Props) {
  const t = useCommon()
  return (
    <div className="filter-bar">
      <div className="filters" role="search">
        {children}
        {active && (
          <Button type="link" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      <div className="actions">{actions}</div>
    </div>
  )
}
