/** To where files are brought in, for whoever may. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import { useCommon } from '@/app/texts'

export function ImportButton({ text, primary = false }: { text?: string; primary?: boolean }) {
  const c = useCommon()
  const go = useNavigate()
  if (!useCan()('connectors.imports.write')) return null
  return (
    <Button type={primary ? 'primary' : 'default'} onClick={() => void go('/connectors')}>
      {text ?? c('to_import')}
    </Button>
  )
}
