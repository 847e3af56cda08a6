/** 评论: as they come, newest at the end, each with what it wants. */
import { Suspense, lazy, memo, useMemo, useState } from 'react'
import { useLanguage } from '@/app/language'
import { formatValue } from '@/components/num/format'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { Key, Nothing, Panel } from '../panels/Panel'
import { keyOf } from '../room/commands'
import { useRoom } from '../room/RoomContext'
import { CommentLine } from './CommentLine'
import type { Comment, ShelfProduct } from '../types'
import { useStuck } from './useStuck'
import { shortNames } from './words'

const FanDialog = lazy(() => import('../viewers/FanDialog'))

const NONE: Comment[] = []
const NO_PRODUCTS: ShelfProduct[] = []
/** More rows than anybody reads make every tick slower. */
const MOST = 120

export const Comments = memo(function Comments() {
  const t = useTexts()
  const all = usePart('comments') ?? NONE
  const shown = all.slice(-MOST)
  const names = useNames()
  const [fan, open] = useState<string | null>(null)
  const { list, stuck, toEnd } = useStuck(shown)
  return (
    <Panel title={t('comments.title')} note={all.length > 0 ? t('comments.latest', { n: shown.length }) : undefined}
      extra={<Extra />} className="live-comments">
      {shown.length === 0 ? (
        <Nothing text={t('comments.none')} />
      ) : (
        <ul ref={list} className="live-comment-list" aria-live="off">
          {shown.map((each) => (
            <CommentLine key={each.id} comment={each} product={names.get(each.product) ?? each.product} onFan={open} />
          ))}
        </ul>
      )}
      {!stuck && (
        <button type="button" className="live-newest" onClick={toEnd}>
          {t('comments.newest')}
        </button>
      )}
      <Suspense fallback={null}>{fan && <FanDialog person={fan} onClose={() => open(null)} />}</Suspense>
    </Panel>
  )
})

/** Short names of the shelf's products. */
function useNames(): Map<string, string> {
  const products = usePart('products') ?? NO_PRODUCTS
  return useMemo(() => {
    const short = shortNames(products.map((each) => each.name || each.product))
    return new Map(products.map((each, place) => [each.product, short[place] ?? '']))
  }, [products])
}

function Extra() {
  const t = useTexts()
  const { may, run } = useRoom()
  return (
    <>
      <Accuracy />
      {may('answer') && (
        <button type="button" className="live-mini" data-tip={t('help.viewer')} onClick={() => run('viewer')}>
          {t('viewer.open')} <Key>{keyOf('viewer')}</Key>
        </button>
      )}
    </>
  )
}

/** How often the team's own model is right; nothing before it has learnt. */
function Accuracy() {
  const t = useTexts()
  const language = useLanguage()
  const model = usePart('triage')?.model
  if (!model || model.accuracy === null) return null
  const share = (value: number) => formatValue(value, { unit: 'ratio', language, trim: true })
  return (
    <small className="faint" data-tip={t('comments.accuracy_hint', { n: model.rows, shipped: share(model.shipped ?? 0) })}>
      {t('comments.accuracy', { share: share(model.accuracy) })}
    </small>
  )
}
