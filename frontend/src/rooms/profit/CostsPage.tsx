/** 成本: typed here or dropped in as a sheet; what was sold without a cost; everything told so far. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/app/api'
import { useCan, useSession } from '@/app/session'
import type { Costs } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { EnterCost } from './EnterCost'
import type { CostKind, Typed } from './kinds'
import { ToldCosts } from './ToldCosts'
import { UncostedProducts } from './Uncosted'
import './profit.css'

const KINDS: CostKind[] = ['costs', 'pay', 'rates', 'show_costs']

export default function CostsPage() {
  const can = useCan()
  const currency = useSession().company.currency
  const [begun, setBegun] = useState<Typed>({})
  const [kind, setKind] = useState<CostKind>('costs')
  const { data, error, refetch } = useQuery({
    queryKey: ['profit', 'costs'],
    queryFn: () => api.get<Costs>('/profit/costs'),
  })
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const writes = can('money.cost.write')
  const kinds = KINDS.filter((each) => each !== 'pay' || can('team.pay.read'))
  return (
    <div className="page profit costs-cards">
      {writes && <EnterCost kinds={kinds} currency={currency} begun={begun} kind={kind} onKind={setKind} />}
      <UncostedProducts
        rows={data?.uncosted}
        writes={writes}
        begin={(typed) => {
          setKind('costs')
          setBegun(typed)
          scrollTo({ top: 0 })
        }}
      />
      <ToldCosts data={data} />
    </div>
  )
}
