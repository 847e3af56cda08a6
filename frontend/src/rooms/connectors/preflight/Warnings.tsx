/** What to look at before storing. */
import { WarningOutlined } from '@ant-design/icons'
import { useOwn } from '@/app/texts'
import type { Preflight } from '@/app/types'

export function Warnings({ warnings }: { warnings: Preflight['warnings'] }) {
  const own = useOwn()
  if (warnings.length === 0) return null
  return (
    <ul className="warnings">
      {warnings.map((warning) => (
        <li key={warning.code + warning.zh}>
          <WarningOutlined aria-hidden="true" /> {own(warning)}
        </li>
      ))}
    </ul>
  )
}
