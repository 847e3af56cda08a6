/** Grey shapes of the size of what comes, so that nothing jumps. */
import { useCommon } from '@/app/texts'
import './skeleton.css'

export function Bar({ width = '100%', height = 12 }: { width?: number | string; height?: number }) {
  return <span className="bone" style={{ width, height }} />
}

/** A card of a known height. */
export function Block({ height }: { height: number }) {
  return <div className="bone block" style={{ height }} />
}

export function PageSkeleton() {
  const t = useCommon()
  return (
    <div className="page" role="status" aria-label={t('loading')}>
      <Block height={40} />
      <Block height={480} />
    </div>
  )
}
