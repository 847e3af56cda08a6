/** 排品: ask for a line-up, see what it brings and what each rule costs, take it into the rundown. */
import { useState } from 'react'
import { useCan } from '@/app/session'
import type { Plan } from '@/app/types/planning'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { AskCard } from './AskCard'
import { Result } from './Result'
import { isOpen, useAsk, useLineUps } from './useLineUp'
import './lineup.css'

export default function LineUpTab({ plan }: { plan: Plan }) {
  const t = useTexts()
  const can = useCan()
  const may = can('planning.plans.write')
  const { list, one, choose } = useLineUps(plan.id)
  const [fresh, setFresh] = useState(false)
  const asking = useAsk(plan.id, (id) => {
    setFresh(true)
    choose(id)
  })
  const now = one.data
  if (list.error && !list.data) return <ErrorSentence error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Block height={420} />
  return (
    <div className="lineup">
      {may && (
        <AskCard
          key={now && !fresh ? now.id : 'asked'}
          plan={plan}
          last={now}
          busy={asking.isPending || isOpen(now)}
          onAsk={asking.mutate}
        />
      )}
      {now ? <Result plan={plan} lineUp={now} may={may} onAsk={asking.mutate} /> : one.isLoading ? <Block height={320} /> : <Empty text={t('lineup.empty')} />}
    </div>
  )
}
